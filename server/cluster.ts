// npm run cluster -- FILE.jsonl [--sureness 1] [--json] [--time]: suggests which notes say the same, and how alike the others are.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { type Likeness, likenessIn, likenessOf, type Said, understand } from "../shared/suggest/likeness.ts";
import { proposalsFor } from "../shared/suggest/proposals.ts";
import { similarTo, suggestGroups } from "../shared/suggest/suggest.ts";
import { readLexicons } from "./lexicons.ts";

const Note = z.object({ id: z.string(), question: z.string(), text: z.string() });

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      sureness: { type: "string", default: "1" },
      time: { type: "boolean", default: false },
    },
  });
  const [file, ...more] = positionals;
  const sureness = Number(values.sureness);
  if (file === undefined || more.length > 0 || !(sureness > 0))
    throw new Error(
      "Usage: npm run cluster -- FILE.jsonl [--sureness 1] [--json] [--time]; more than 1 is surer, less is larger.",
    );
  const notes = notesIn(await readFile(resolve(process.env.INIT_CWD ?? "", file), "utf8"));
  const lexicons = await readLexicons();
  if (values.time) process.stderr.write(`${timesOf(notes, lexicons, sureness)}\n`);
  const likeness = likenessOf(notes, lexicons);
  process.stdout.write(
    values.json ? `${JSON.stringify(forScorer(likeness, sureness))}\n` : shown(likeness, notes, sureness),
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** How long the desk's worker would take for each question, ms; `read` is for all of them together, and only once. */
function timesOf(notes: readonly Said[], lexicons: Parameters<typeof understand>[1], sureness: number): string {
  const timed = <T>(work: () => T): readonly [T, number] => {
    const from = performance.now();
    return [work(), Math.round(performance.now() - from)];
  };
  const [understood, read] = timed(() => understand(notes, lexicons));
  const questions = [...new Set(notes.map(({ question }) => question))].map((question) => {
    const [likeness, compare] = timed(() => likenessIn(understood, question));
    const [, propose] = timed(() => proposalsFor(likeness, understood, { piles: [], sureness }));
    return { question, notes: likeness.ids.length, compare, propose };
  });
  return JSON.stringify({ notes: notes.length, read, questions });
}

/** One note a line. @throws Error that names the first line that is none. */
function notesIn(text: string): readonly Said[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = z.safeParse(Note, parsed(line));
    if (!read.success) throw new Error(`Line ${at + 1} is no note: it needs id, question and text, each in quotes.`);
    if (seen.has(read.data.id)) throw new Error(`Line ${at + 1}: there is another note with the id ${read.data.id}.`);
    seen.add(read.data.id);
    return [read.data];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function forScorer(likeness: readonly Likeness[], sureness: number): unknown {
  return {
    clusters: Object.fromEntries(likeness.map((one) => [one.question, suggestGroups(one, sureness)])),
    ranking: Object.fromEntries(likeness.flatMap((one) => one.ids.map((id) => [id, similarTo(one, id)]))),
  };
}

function shown(likeness: readonly Likeness[], notes: readonly Said[], sureness: number): string {
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const lines = likeness.flatMap((one) => {
    const groups = suggestGroups(one, sureness).toSorted((a, b) => b.length - a.length);
    const group = (ids: readonly string[]): readonly string[] => [
      "",
      ...ids.map((id) => `  ${id}  ${texts.get(id) ?? ""}`),
    ];
    return [`${one.question}: ${one.ids.length} notes in ${groups.length} groups`, ...groups.flatMap(group), ""];
  });
  return `${lines.join("\n")}\n`;
}
