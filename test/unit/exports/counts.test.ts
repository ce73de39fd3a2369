import { expect, test } from "vitest";
import { crossLinked } from "../../../server/exports/crossLinks.ts";
import { docx } from "../../../server/exports/docx/docx.ts";
import { json } from "../../../server/exports/json.ts";
import { markdown } from "../../../server/exports/markdown.ts";
import { odt } from "../../../server/exports/odt/odt.ts";
import { Archive } from "../../../shared/archive/schema.ts";
import { archiveOf } from "../../../shared/archive/write.ts";
import { buildReport } from "../../../shared/report/build.ts";
import { usualStyle } from "../../../shared/style.ts";
import { sheetsOf } from "../../../shared/tables/sheets.ts";
import { chance } from "../../support/chance.ts";
import { readDocx } from "../../support/exports/readDocx.ts";
import { words } from "../../support/exports/readExport.ts";
import { readMarkdown } from "../../support/exports/readMarkdown.ts";
import { readOdt } from "../../support/exports/readOdt.ts";
import { cluster, placed, reportInput, sourced } from "../../support/sampleSession.ts";

const seed = String(Date.now());
const { between } = chance(seed);
const oneOf = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] ?? expect.fail();

/** Three rooms, sixty notes and eight groups, all by chance. */
const notes = Array.from({ length: 60 }, (_, n) =>
  sourced(oneOf(["r1", "r2", "r3"]), `n${n}`, oneOf(["q1", "q2", "q3"]), `Notitie ${n}`),
);
const groups = Array.from({ length: 8 }, (_, n) =>
  cluster(`c${n}`, oneOf(["q1", "q2", "q3"]), `Uitspraak nummer ${n}`),
);
const into = Object.fromEntries(
  groups.map(({ id, question }) => [
    id,
    notes.filter((note, n) => note.question === question && n % groups.length === Number(id.slice(1))),
  ]),
);
const input = reportInput({
  notes,
  synthesis: { clusters: groups, themes: [], placements: placed(into) },
  appendix: true,
});

/** The counts again, from the downloaded JSON alone: which rooms wrote a note of the group, of those that answered its question. */
async function counted(): Promise<ReadonlyMap<string, Readonly<{ rooms: number; answered: number }>>> {
  const archive = Archive.parse(JSON.parse(new TextDecoder().decode(await json.render(archiveOf(input)))));
  const roomOf = new Map(archive.notes.map(({ id, room }) => [id, room]));
  return new Map(
    archive.groups
      .filter((group) => group.notes.length > 0)
      .map(({ statement, question, notes: own }) => {
        const answered = new Set(archive.notes.filter((note) => note.question === question).map(({ room }) => room));
        return [statement, { rooms: new Set(own.map((id) => roomOf.get(id))).size, answered: answered.size }];
      }),
  );
}

const inWords = ({ rooms, answered }: Readonly<{ rooms: number; answered: number }>): string => {
  if (answered === 1) return "(de enige ruimte die antwoordde)";
  return rooms === answered ? `(alle ${answered} ruimtes)` : `(${rooms} van de ${answered} ruimtes)`;
};

test(`the counts in every document are those that somebody counts again from the notes (seed ${seed})`, async () => {
  const report = crossLinked(buildReport(input));
  const files = [
    readDocx(await docx.render(report, usualStyle)),
    readOdt(await odt.render(report, usualStyle)),
    readMarkdown(await markdown.render(report)),
  ];
  const counts = await counted();
  expect(counts.size).toBeGreaterThan(0);
  for (const [statement, count] of counts)
    for (const { pieces } of files) {
      const lines = pieces.map(({ text }) => words(text)).filter((text) => text.startsWith(`${statement} (`));
      expect(lines).toHaveLength(2); // in the document, and above its notes
      for (const line of lines) expect(line).toBe(`${statement} ${inWords(count)}`);
    }
});

test(`and so are those in the tables (seed ${seed})`, async () => {
  const sheet = sheetsOf(input).find(({ id }) => id === "statements") ?? expect.fail();
  const at = (head: string): number => sheet.columns.findIndex((column) => column.head === head);
  const told = sheet.rows.map((row) => [
    row[at("Uitspraak")],
    { rooms: row[at("Ruimtes achter de uitspraak")], answered: row[at("Ruimtes die antwoordden")] },
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(await counted()));
});
