import { expect, test } from "vitest";
import type { Block } from "../../../shared/blocks.ts";
import { compareDocuments } from "../../../shared/report/compare.ts";

const lines = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: "paragraph", spans: [{ text }] }));
const told = (before: readonly Block[], after: readonly Block[]) =>
  compareDocuments(before, after).map((line) => [line.before?.text, line.after?.text]);

test("two versions stand beside each other line by line", () => {
  expect(
    told(
      lines("Begin.", "De lijnen zijn kort.", "Dit gaat weg.", "Einde."),
      lines("Begin.", "De lijnen zijn heel kort.", "Einde.", "Nieuw slot."),
    ),
  ).toEqual([
    ["Begin.", "Begin."],
    ["De lijnen zijn kort.", "De lijnen zijn heel kort."],
    ["Dit gaat weg.", undefined],
    ["Einde.", "Einde."],
    [undefined, "Nieuw slot."],
  ]);
});

test("lines without a word in common are not one line that changed", () => {
  expect(told(lines("Appels en peren."), lines("Overleg met scholen."))).toEqual([
    [undefined, "Overleg met scholen."],
    ["Appels en peren.", undefined],
  ]);
});
