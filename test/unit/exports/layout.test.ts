import { describe, expect, test } from "vitest";
import { columnsOf, introduces, openingOf, staysWhole } from "../../../server/exports/layout.ts";
import { type Block, plain } from "../../../shared/blocks.ts";

const heading = (text: string): Block => ({ type: "heading", level: 1, spans: plain(text) });
const sentence: Block = { type: "paragraph", spans: plain("Met 258 deelnemers.") };
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  ({ type: "table", head, rows }) as const;

describe("a long document", () => {
  const { lead, hasContents, body } = openingOf([sentence, ...["a", "b", "c", "d"].map(heading)]);

  test("has its first words above the list of headings, and begins its first part on a new page", () => {
    expect({ lead, hasContents }).toEqual({ lead: [sentence], hasContents: true });
    expect(body[0]).toMatchObject({ type: "heading", newPage: true });
    expect(body).toHaveLength(4);
  });

  test("never parts a sentence from the table or the list that it is about", () => {
    expect([introduces(table([], [])), introduces({ type: "bullets", ordered: false, items: [] })]).toEqual([
      true,
      true,
    ]);
    expect([introduces(sentence), introduces(undefined)]).toEqual([false, false]);
  });
});

test("a short document begins at once", () => {
  const blocks = [sentence, heading("a")];
  expect(openingOf(blocks)).toEqual({ lead: [], hasContents: false, body: blocks });
});

describe("a table", () => {
  test("gives its columns the room that their words need, and puts figures to the right", () => {
    const [name, count] = columnsOf(
      table(
        ["Regio", "Ruimtes"],
        [
          ["Gooi en Vechtstreek", "12"],
          ["Samen", "40"],
        ],
      ),
    );
    expect(name?.share).toBeGreaterThan(count?.share ?? 1);
    expect((name?.share ?? 0) + (count?.share ?? 0)).toBeCloseTo(1);
    expect([name?.isFigures, count?.isFigures]).toEqual([false, true]);
  });

  test("without rows, without cells and with rows of other lengths has columns all the same", () => {
    expect(columnsOf(table([], []))).toHaveLength(1);
    expect(columnsOf(table(["een"], [["a", "b", "c"], []]))).toHaveLength(3);
  });

  test("stays on one page when it is short", () => {
    expect(
      staysWhole(
        table(
          [],
          Array.from({ length: 16 }, () => ["kort"]),
        ),
      ),
    ).toBe(true);
    expect(
      staysWhole(
        table(
          [],
          Array.from({ length: 17 }, () => ["kort"]),
        ),
      ),
    ).toBe(false);
    expect(staysWhole(table([], [["lang".repeat(1_000)]]))).toBe(false);
  });
});
