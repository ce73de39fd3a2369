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
import { type Count, countedAgain, countsTold, saidInDutch } from "../../support/exports/countedAgain.ts";
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

/** The counts again, from the downloaded JSON alone. */
async function counted(): Promise<readonly Count[]> {
  const archive = Archive.parse(JSON.parse(new TextDecoder().decode(await json.render(archiveOf(input)))));
  return countedAgain(
    archive.groups,
    archive.notes.map(({ id, ...note }) => ({ ref: id, ...note })),
  );
}

test(`the counts in every document are those that somebody counts again from the notes (seed ${seed})`, async () => {
  const report = crossLinked(buildReport(input));
  const files = [
    readDocx(await docx.render(report, usualStyle)),
    readOdt(await odt.render(report, usualStyle)),
    readMarkdown(await markdown.render(report)),
  ];
  const lines = (await counted()).map((count) => saidInDutch(count));
  expect(lines.length).toBeGreaterThan(0);
  for (const { pieces } of files)
    expect(countsTold(pieces.map(({ text }) => words(text))).toSorted()).toEqual([...lines, ...lines].toSorted()); // in the document, and above its notes
});

test(`and so are those in the tables (seed ${seed})`, async () => {
  const sheet = sheetsOf(input).find(({ id }) => id === "statements") ?? expect.fail();
  const at = (head: string): number => sheet.columns.findIndex((column) => column.head === head);
  const told = sheet.rows.map((row) => ({
    words: row[at("Uitspraak")],
    rooms: row[at("Ruimtes achter de uitspraak")],
    answered: row[at("Ruimtes die antwoordden")],
  }));
  const byWords = (counts: readonly Readonly<{ words?: unknown }>[]) => Map.groupBy(counts, (count) => count.words);
  const again = (await counted()).map(({ isStated, words, ...count }) => ({ words: isStated ? words : "", ...count }));
  expect(byWords(told)).toEqual(byWords(again));
});
