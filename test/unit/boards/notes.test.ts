import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { boardFor, boardKinds } from "../../../shared/boards/index.ts";
import type { ToolSwitches } from "../../../shared/tools.ts";

const columns = [
  { id: "k", title: "Kennis" },
  { id: "m", title: "Mensen" },
];

test("sticky notes are a kind of board", () => expect(boardKinds).toContain("notes"));

describe("a board of sticky notes", () => {
  const board = boardFor("notes", { columns });

  test("has a place a column, and notes begin in the first", () => {
    expect(board.places).toEqual([
      { place: { column: "k" }, title: "Kennis" },
      { place: { column: "m" }, title: "Mensen" },
    ]);
    expect(board.firstPlace).toEqual({ column: "k" });
    expect(boardFor("notes", {}).places).toEqual([{ place: { column: "all" }, title: "" }]);
  });

  test.each([[undefined], [null], [3], [{}], [{ column: 4 }], [{ column: "gone" }]])(
    "a place that is none (%j) is the first",
    (stored) => expect(board.placed(stored)).toEqual({ column: "k" }),
  );

  test("a place may tell more than its column: where in it a note lies is for the canvas", () => {
    expect(board.placed({ column: "m", x: 40, y: 8 })).toEqual({ column: "m" });
    expect(board.isSamePlace({ column: "m", x: 40, y: 8 }, { column: "m" })).toBe(true);
  });

  test("has notes, groups and reactions unless its template says otherwise", () => {
    expect(board.toolbox).toEqual({ tools: ["groups", "reactions"], legend: [], places: 0, ledger: false });
    const own = { tools: [], colours: [{ colour: "blue", means: "Zorg" }] };
    expect(boardFor("notes", own).toolbox).toEqual({ tools: [], legend: own.colours, places: 0, ledger: false });
  });

  test("tells places apart", () => {
    expect(board.isSamePlace({ column: "m" }, { column: "m" })).toBe(true);
    expect(board.isSamePlace({ column: "m" }, { column: "k" })).toBe(false);
  });

  test("becomes a list a column, without the empty ones", () => {
    const written = board.toBlocks([{ text: "de arts", place: { column: "m" } }]);
    expect(written).toEqual([
      { type: "paragraph", spans: [{ text: "Mensen", bold: true }] },
      { type: "bullets", ordered: false, items: [{ spans: [{ text: "de arts" }] }] },
    ]);
  });

  test.each([[{ columns: [] }], [{ columns: [{ id: "a b", title: "x" }] }], [{ colums: columns }], ["x"]])(
    "options that no template may have are refused: %j",
    (options) => expect(() => boardFor("notes", options)).toThrow(z.core.$ZodError),
  );
});

test("whoever leads gives a board tools and takes them away, and the others are as its template has them", () => {
  const toolsOf = (options: object, switches: ToolSwitches) => boardFor("notes", options, switches).toolbox.tools;
  expect(toolsOf({}, new Map())).toEqual(["groups", "reactions"]);
  expect(toolsOf({}, new Map([["pen", true]]))).toEqual(["groups", "reactions", "pen"]);
  expect(toolsOf({ tools: ["groups", "arrows"] }, new Map([["groups", false]]))).toEqual(["arrows"]);
});
