import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod/mini";
import type { QuestionId } from "../../shared/ids.ts";

const Note = z.object({
  id: z.string(),
  question: z.pipe(
    z.string(),
    z.transform((value) => value as QuestionId),
  ),
  /** From 1, in the order of the regions. */
  room: z.number(),
  text: z.string(),
  /** Notes with the same one say the same. */
  statement: z.string(),
  theme: z.string(),
});
const Statements = z.object({
  themes: z.record(z.string(), z.string()),
  people: z.array(z.string()),
  statements: z.record(z.string(), z.object({ name: z.string(), says: z.string() })),
});
const Names = z.array(z.string());

export type ScriptNote = z.infer<typeof Note>;

/** What is played: who come, what they write, and what the moderators make of it. */
export type Script = Readonly<{
  regions: readonly string[];
  /** The first name of the nth person, from 0. */
  nameOf(person: number): string;
  notes: readonly ScriptNote[];
  /** A statement by its label; absent for notes that stand alone. */
  statementOf(label: string): Readonly<{ name: string; says: string }> | undefined;
  /** The heading that a theme label stands for; absent when it has none. */
  themeOf(label: string): string | undefined;
  /** Whether notes with this label name people, where a question asks for knowledge and for people. */
  namesPeople(label: string): boolean;
}>;

/** How large it gets. `pace`: 1 as in the demo, 0 without a pause. */
export type Plan = Readonly<{ rooms: number; people: number; seed: string; pace: number; script: Script }>;

/** Reads `data/`. */
export function readScript(): Script {
  const { themes, people, statements } = z.parse(Statements, parse(read("statements.yaml")));
  const names = z.parse(Names, parse(read("names.yaml")));
  return {
    regions: z.parse(Names, parse(read("regions.yaml"))),
    nameOf: (person) => {
      const again = Math.floor(person / names.length);
      const name = names[person % names.length] ?? "";
      return again === 0 ? name : `${name} ${String.fromCodePoint(0x40 + again)}.`;
    },
    notes: read("notes.jsonl")
      .trim()
      .split("\n")
      .map((line) => z.parse(Note, JSON.parse(line))),
    statementOf: (label) => statements[label],
    themeOf: (label) => themes[label],
    namesPeople: (label) => people.includes(label),
  };
}

function read(file: string): string {
  return readFileSync(new URL(`data/${file}`, import.meta.url), "utf8");
}
