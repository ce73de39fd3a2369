import { describe, expect, test } from "vitest";
import { type Block, textOf } from "../../../shared/blocks.ts";
import type { RoomId, TermId } from "../../../shared/ids.ts";
import { buildReport, draftReport } from "../../../shared/report/build.ts";
import { toEditor } from "../../../shared/report/tiptap.ts";
import { reportInput, sourced } from "../../support/sampleSession.ts";

const notes = [sourced("r1", "n1", "q1", "korte lijnen"), sourced("r2", "n2", "q1", "goede wil")];
const joined = (one: number, two: number) =>
  new Map([
    ["r1" as RoomId, one],
    ["r2" as RoomId, two],
  ]);
const input = reportInput({ notes, participants: 5, joined: joined(2, 3) });
const tablesIn = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === "table" ? [block] : []));

describe("what stands around the words", () => {
  test("title, subtitle, date and organisers are what people made of them", () => {
    const top = { title: " Onze titel ", subtitle: "", date: "2027-01-02", organisers: "Netwerk Oost\n\nGemeente" };
    expect(buildReport({ ...input, front: { top, terms: [] } })).toMatchObject({
      title: "Onze titel",
      subtitle: "",
      date: "2027-01-02",
      authors: ["Netwerk Oost", "Gemeente"],
    });
  });

  test("nonsense at the top leaves what the session says", () => {
    expect(buildReport({ ...input, front: { top: { title: "  ", date: "morgen" }, terms: [] } })).toMatchObject({
      title: "Samen verder",
      date: "2026-11-12",
    });
  });

  test("terms come in a table behind the document, and none give none", () => {
    const terms = [
      { id: "t1" as TermId, term: "OOGO", meaning: "het overleg" },
      { id: "t2" as TermId, term: " ", meaning: "leeg" },
    ];
    const [table] = tablesIn(buildReport({ ...input, front: { top: {}, terms } }).blocks);
    expect(table?.rows).toEqual([["OOGO", "het overleg"]]);
    expect(tablesIn(buildReport(input).blocks)).toEqual([]);
  });

  test("who took part is counted by region, and the rooms only where a region has several", () => {
    const tables = tablesIn(buildReport({ ...input, appendix: true }).blocks);
    expect(tables.at(-1)?.rows).toEqual([
      ["Twente", "2", "1"],
      ["Zeeland", "3", "1"],
    ]);
    const rooms = input.session.rooms.map((room) => ({ ...room, region: "Twente" }));
    const together = tablesIn(buildReport({ ...input, session: { ...input.session, rooms }, appendix: true }).blocks);
    expect(together.at(-1)).toMatchObject({
      head: ["Regio", "Ruimtes", "Deelnemers", "Notities"],
      rows: [["Twente", "2", "5", "2"]],
    });
  });

  test("without regions it is counted by room", () => {
    const rooms = input.session.rooms.map(({ id, name }) => ({ id, name }));
    const tables = tablesIn(buildReport({ ...input, session: { ...input.session, rooms }, appendix: true }).blocks);
    expect(tables.at(-1)?.rows).toEqual([
      ["Ruimte 1", "2", "1"],
      ["Ruimte 2", "3", "1"],
    ]);
  });
});

describe("the sentence about who took part", () => {
  const [sentence] = toEditor(draftReport(input));
  const first = (edited: typeof input.edited) => {
    const [block] = buildReport({ ...input, edited, participants: 9, joined: joined(4, 5) }).blocks;
    return block && "spans" in block ? textOf(block.spans) : "";
  };

  test("follows who came since", () => {
    expect(first(sentence ? [sentence] : [])).toContain("9 deelnemers");
  });

  test("stays as it is where people put it in own words", () => {
    const own = { ...sentence, type: "paragraph", content: [{ type: "text", text: "Er waren 5 mensen." }] };
    expect(first([own])).toBe("Er waren 5 mensen.");
  });
});
