import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Block, type Bullet, textOf } from "../../../shared/blocks.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { buildReport } from "../../../shared/report/build.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { cluster, placed, reportInput, session, sourced } from "../../support/sampleSession.ts";

type Said = Readonly<{ question: string; room: number; text: string; statement: string }>;

const said = readFileSync(new URL("../../demo/data/notes.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Said);
const rooms = Array.from({ length: 43 }, (_, n) => ({
  id: `r${n}` as RoomId,
  name: `Zaal ${String(n).padStart(2, "0")}!`,
}));
const questions = [...new Set(said.map(({ question }) => question))];
const template = {
  ...session.template,
  rounds: session.template.rounds.slice(0, 1).map((round) => ({
    ...round,
    parts: questions.map((id) => ({ title: id, questions: [{ ...round.parts[0]?.questions[0], id }] })),
  })),
} as typeof session.template;

test("k of n in the document is what somebody counts who has nothing but the notes and the appendix", () => {
  const notes = said.map((one, at) => ({
    ...one,
    note: sourced(`r${one.room}`, `n${at}`, one.question, one.text),
  }));
  const groups = [...Map.groupBy(notes, (one) => `${one.question} ${one.statement}`)].filter(
    ([, own]) => own.length > 1,
  );
  const input = reportInput({
    session: { ...session, rooms, template },
    notes: notes.map(({ note }) => note),
    appendix: true,
    synthesis: {
      clusters: groups.map(([id, own], at) => cluster(`c${at}`, own[0]?.question ?? "", `Uitspraak ${id}.`)),
      themes: [],
      placements: placed(Object.fromEntries(groups.map(([, own], at) => [`c${at}`, own.map(({ note }) => note)]))),
    },
  });
  const { blocks } = buildReport(input);

  const told = blocks.flatMap((block) => (block.type === "bullets" ? block.items.filter(({ source }) => source) : []));
  expect(groups.length).toBeGreaterThan(50);
  expect(told).toHaveLength(groups.length);
  for (const bullet of told) {
    const [, statement = "", count = ""] = /^(.*\.) \((.*)\)$/u.exec(textOf(bullet.spans)) ?? [];
    const behind = appendixOf(blocks, statement);
    const own = notes.filter(({ note }) => behind.some((line) => holds(line, note)));
    const question = own[0]?.question;
    const k = new Set(own.map(({ note }) => note.room)).size;
    const n = new Set(notes.filter((one) => one.question === question).map(({ note }) => note.room)).size;
    expect(count).toBe(k === n ? `alle ${n} ruimtes` : `${k} van de ${n} ruimtes`);
    expect(behind).toHaveLength(k); // every room behind it finds itself there, and nobody else does
  }
});

/** The bullets, one a room, that stand below a statement in the appendix. */
function appendixOf(blocks: readonly Block[], statement: string): readonly Bullet[] {
  const at = blocks.findIndex(
    (block) => block.type === "paragraph" && textOf(block.spans).startsWith(`${statement} (`),
  );
  const list = blocks[at + 1];
  return list?.type === "bullets" ? list.items : [];
}

/** Whether a room's bullet holds this note. */
function holds(bullet: Bullet, note: SourcedNote): boolean {
  const name = rooms.find(({ id }) => id === note.room)?.name ?? "";
  const lines = bullet.children?.map(({ spans }) => textOf(spans)) ?? [textOf(bullet.spans.slice(1))];
  return textOf(bullet.spans).startsWith(name) && lines.some((line) => line.startsWith(`${note.text} (R`));
}
