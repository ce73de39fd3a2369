import { expect, test } from "vitest";
import { type Block, plain, textOf } from "../../../shared/blocks.ts";
import type { Answer } from "../../../shared/doc/answers.ts";
import type { LedgerNow } from "../../../shared/doc/ledger.ts";
import type { ClusterId, QuestionId, RoomId } from "../../../shared/ids.ts";
import { buildReport } from "../../../shared/report/build.ts";
import { withTables } from "../../../shared/report/questionTables.ts";
import { toEditor } from "../../../shared/report/tiptap.ts";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import { draftOf } from "../../../shared/synthesis/publish.ts";
import type { Template } from "../../../shared/template.ts";
import { cluster, placed, reportInput, session, sourced } from "../../support/sampleSession.ts";

const [q1, q2] = ["q1" as QuestionId, "q2" as QuestionId];
const heading = (level: 1 | 2 | 3 | 4, text: string, question?: QuestionId): Block => ({
  type: "heading",
  level,
  spans: plain(text),
  ...(question && { question }),
});
const line = (text: string): Block => ({ type: "paragraph", spans: plain(text) });
const written = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === "table") return [block.head, ...block.rows].map((row) => row.join(" | "));
    if (block.type !== "bullets") return [textOf(block.spans)];
    return block.items.flatMap((item) => [item, ...(item.children ?? [])].map(({ spans }) => textOf(spans)));
  });

test("a table comes at the end of its question, below what people wrote there, and nowhere without its heading", () => {
  const tables = new Map([
    [q1, [line("tabel 1")]],
    [q2, [line("tabel 2")]],
  ]);
  const blocks = [
    heading(2, "1. Deel"),
    heading(3, "Vraag 1", q1),
    heading(4, "Thema"),
    line("uitspraak"),
    heading(3, "Kopje van iemand"),
    heading(3, "Vraag 1 nog eens", q1),
    heading(2, "2. Deel"),
  ];
  expect(written(withTables(blocks, tables))).toEqual([
    "1. Deel",
    "Vraag 1",
    "Thema",
    "uitspraak",
    "tabel 1",
    "Kopje van iemand",
    "Vraag 1 nog eens",
    "2. Deel",
  ]);
  expect(written(withTables([heading(2, "Deel", q2), line("slot")], tables))).toEqual(["Deel", "slot", "tabel 2"]);
  expect(withTables([], tables)).toEqual([]);
});

/** The template of the sample session, with these options at its third question. */
const withOptions = (options: Record<string, unknown>): Template => ({
  ...session.template,
  rounds: session.template.rounds.map((round) => ({
    ...round,
    parts: round.parts.map((part) => ({
      ...part,
      questions: part.questions.map((question) => (question.id === "q3" ? { ...question, options } : question)),
    })),
  })),
});
const ranked = [
  { ...sourced("r1", "n1", "q3", "Rust in de klas"), rank: 1 },
  { ...sourced("r2", "n2", "q3", "Meer rust"), rank: 2 },
  { ...sourced("r2", "n3", "q3", "Geld"), rank: 1 },
];
const rankedInput = reportInput({
  session: { ...session, template: withOptions({ ranking: 3 }) },
  notes: ranked,
  synthesis: {
    clusters: [cluster("c1", "q3", "Er is meer rust nodig.")],
    themes: [],
    placements: placed({ c1: ranked.slice(0, 2) }),
  },
});

test("the rankings of all rooms stand in the document as a table, with how it was counted", () => {
  const told = written(buildReport(rankedInput).blocks);
  expect(told).toContain(
    "2 ruimtes maakten een top 3. Punten per plaats: 3, 2, 1. Een ruimte telt één keer per doel, met haar hoogste plaats.",
  );
  expect(told).toContain("Plaats | Doel | Punten | Op 1 | Ruimtes");
  expect(told).toContain("1 | Er is meer rust nodig. | 5 | 1 | 2 van 2");
  expect(told).toContain("2 | Geld | 3 | 1 | 1 van 2");
});

test("what the rooms do not know stands in the document with who could help", () => {
  const [a, b] = [sourced("r1", "n1", "q3", "Cijfers"), sourced("r9", "n2", "q3", "Geld")];
  const ledger = {
    entries: new Map([[a.ref, { help: "De GGD", state: "answered" as const }]]),
    offers: new Map([[a.ref, [{ room: "r3" as RoomId }]]]),
  };
  const template = withOptions({ ledger: true });
  const synthesis = { clusters: [], themes: [], placements: new Map(), ledger };
  const told = (notes: readonly (typeof a)[]) =>
    written(buildReport(reportInput({ session: { ...session, template }, notes, synthesis })).blocks);
  expect(told([a, b])).toContain("Wat | Gevraagd door | Wie kan helpen | Stand");
  expect(told([a, b])).toContain("Cijfers | Ruimte 1 | De GGD; Twente Noord | beantwoord");
  expect(told([a, b])).toContain("Geld |  |  | nog open"); // a room that is no more
  expect(told([]).join()).not.toContain("Wie kan helpen");
});

test("of pages of loose notes the document lists only what somebody worked on, and says how many there are more", () => {
  const notes = Array.from({ length: 30 }, (_, nth) => sourced("r1", `n${nth}`, "q3", `Vraag ${nth}`));
  const [first] = notes.map(({ ref }) => ref);
  const told = (entries: LedgerNow["entries"]) =>
    written(
      buildReport(
        reportInput({
          session: { ...session, template: withOptions({ ledger: true }) },
          notes,
          synthesis: { clusters: [], themes: [], placements: new Map(), ledger: { entries, offers: new Map() } },
        }),
      ).blocks,
    );
  expect(told(new Map()).join("\n")).not.toContain("Vraag 1");
  const worked = told(new Map(first ? [[first, { help: "De GGD" }]] : []));
  expect(worked).toContain("Vraag 0 | Ruimte 1 | De GGD | iemand kan helpen");
  expect(worked).toContain("Nog 29 notities zijn niet ingedeeld.");
  expect(worked.join("\n")).not.toContain("Vraag 1");
});

test("of a long ranking the document tells the first twenty, and how many goals stand lower", () => {
  const notes = Array.from({ length: 30 }, (_, nth) => ({
    ...sourced(`r${nth % 10}`, `n${nth}`, "q3", `Doel ${nth}`),
    rank: Math.floor(nth / 10) + 1,
  }));
  const synthesis = { clusters: [], themes: [], placements: new Map() };
  const told = written(buildReport({ ...rankedInput, notes, synthesis }).blocks);
  expect(told.filter((row) => /Doel \d/.test(row))).toHaveLength(20);
  expect(told).toContain("Nog 10 doelen staan lager.");
});

test("the table follows the rooms, also in a document that people edited", () => {
  const { blocks } = buildReport(rankedInput);
  const edited = toEditor(blocks.filter(({ type }) => type !== "table"));
  const later = { ...rankedInput, edited, notes: ranked.slice(0, 2) };
  const told = written(buildReport(later).blocks);
  expect(told).toContain("1 | Er is meer rust nodig. | 6 | 2 | 2 van 2"); // what came second in room 2 now comes first there
  expect(told.join()).not.toContain("Geld");
});

test("in the appendix a note tells on which place its room put it", () => {
  const told = written(buildReport({ ...rankedInput, appendix: true }).blocks);
  expect(told).toContain("Ruimte 1 (Twente): Rust in de klas (R1.1, plaats 1 in de top 3)");
});

test("the appendix tells how many rooms were asked, and what they say of each statement", () => {
  const notes = [sourced("r1", "n1", "q1", "kort"), sourced("r2", "n2", "q1", "tijd")];
  const synthesis = {
    clusters: [cluster("c1", "q1", "De lijnen zijn kort."), cluster("c2", "q1", "Er is tijd.")],
    themes: [],
    placements: placed({ c1: notes.slice(0, 1), c2: notes.slice(1) }),
  };
  const draft = draftOf(findingsOf(q1, notes, synthesis), undefined, 1);
  const says = (verdict: Answer["verdict"]): Answer => ({ verdict, words: "", version: 1, at: 1 });
  const answers = new Map([
    ["r1" as RoomId, new Map([["c1" as ClusterId, says("confirm")]])],
    [
      "r2" as RoomId,
      new Map([
        ["c1" as ClusterId, says("change")],
        ["c2" as ClusterId, says("confirm")],
      ]),
    ],
  ]);
  const validated = { published: new Map([[q1, draft]]), answers };
  const reworded = {
    ...synthesis,
    clusters: synthesis.clusters.map((each) => (each.id === "c2" ? { ...each, statement: "Er is wat tijd." } : each)),
  };
  const told = written(buildReport(reportInput({ notes, synthesis: reworded, appendix: true, validated })).blocks);
  expect(told).toContain(
    "De uitspraken zijn aan de ruimtes voorgelegd: klopt dit, of moet het anders? 2 van de 3 ruimtes antwoordden. Elke ruimte gaf één antwoord per uitspraak.",
  );
  expect(told).toContain(
    "De lijnen zijn kort. (1 van de 2 ruimtes; 1 ruimte zegt dat het klopt, 1 ruimte dat het anders moet)",
  );
  expect(told.join("\n")).toContain("Er is wat tijd. (1 van de 2 ruimtes; bij eerdere woorden: 1 ruimte zegt");
});

test("what nobody was asked about is told nowhere", () => {
  const notes = [sourced("r1", "n1", "q1", "kort")];
  const untold = { published: new Map(), answers: new Map() };
  const blocks = (more: object) => buildReport(reportInput({ notes, appendix: true, ...more })).blocks;
  expect(blocks({ validated: untold })).toEqual(blocks({}));
});

const graded = (counts: Record<string, number> | undefined, title = "Wethouders") => ({
  title,
  given: counts ? 10 : 3,
  there: 12,
  ...(counts && { counts }),
  rooms: [],
});
const gradeTemplate: Template = {
  ...session.template,
  rounds: session.template.rounds.map((round) => ({
    ...round,
    parts: round.parts.map((part) => ({
      ...part,
      questions: part.questions.map((question) =>
        question.id === "q3"
          ? { ...question, kind: "grade", options: { counterparts: ["Wethouders", "Scholen"] } }
          : question,
      ),
    })),
  })),
};

test("grades stand in the document by counterpart, with one sentence each and out of how many", () => {
  const grades = [
    { question: "q3" as QuestionId, counterparts: [graded({ 9: 6, 7: 3, 4: 1 }), graded(undefined, "Scholen")] },
  ];
  const told = written(
    buildReport(reportInput({ session: { ...session, template: gradeTemplate }, notes: [], grades })).blocks,
  );
  expect(told).toContain("Wethouders: 6 van de 10 mensen geven een 8 of hoger.");
  expect(told).toContain("Wie of wat | 8 of hoger | 7 | 6 | 5 of lager | Midden | Gaf een cijfer");
  expect(told).toContain("Wethouders | 6 (60%) | 3 (30%) | 0 (0%) | 1 (10%) | 9 | 10 van 12");
  expect(told.join("\n")).toContain("Te weinig mensen gaven een cijfer aan Scholen");
  expect(told.join("\n")).toContain("meer dan 100%");
});

test("where nobody gave a grade, or too few did, the document has no table", () => {
  const input = reportInput({ session: { ...session, template: gradeTemplate }, notes: [] });
  const few = [{ question: "q3" as QuestionId, counterparts: [graded(undefined), graded(undefined, "Scholen")] }];
  for (const grades of [[], few])
    expect(written(buildReport({ ...input, grades }).blocks).join()).not.toContain("Wethouders");
});

test("the appendix has the grades room by room, of the rooms that can be told, and says of how many it is silent", () => {
  const rooms = [
    { room: "r1" as RoomId, given: 6, there: 7, counts: { 9: 3, 6: 3 } },
    { room: "r2" as RoomId, given: 2, there: 2 },
    { room: "r3" as RoomId, given: 0, there: 4 },
  ];
  const grades = [
    { question: "q3" as QuestionId, counterparts: [{ ...graded({ 9: 6 }), rooms }, graded(undefined, "Scholen")] },
  ];
  const input = reportInput({
    session: { ...session, template: gradeTemplate },
    notes: [sourced("r1", "n1", "q1", "kort")],
    grades,
    appendix: true,
  });
  const told = written(buildReport(input).blocks);
  expect(told.slice(told.indexOf("Cijfers per ruimte")).slice(2, 6)).toEqual([
    "Wethouders",
    "Ruimte | 8 of hoger | 7 | 6 | 5 of lager | Midden | Gaf een cijfer",
    "Ruimte 1 | 3 (50%) | 0 (0%) | 3 (50%) | 0 (0%) | 7,5 | 6 van 7",
    "De cijfers van nog 1 ruimte laten we weg, zodat niemand te herkennen is.",
  ]);
  expect(written(buildReport({ ...input, appendix: false }).blocks)).not.toContain("Cijfers per ruimte");
});
