import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords, hunks, mergeWords } from "../../../shared/report/diff.ts";

const text = fc
  .array(fc.constantFrom("veel ", "regio’s ", "weten ", "de ", "weg", ".", " 🙂", "é", "\n"), { maxLength: 12 })
  .map((parts) => parts.join(""));
const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });

describe("what changed between two texts", () => {
  test("the hunks, put into the older, give the newer", () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const made = [...before];
        for (const { at, remove, insert } of [...hunks(before, after)].reverse()) made.splice(at, remove, ...insert);
        expect(made).toEqual(after);
      }),
    );
  });

  test("without what came it is the older, without what went the newer", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");
        expect(without("new")).toBe(before);
        expect(without("gone")).toBe(after);
      }),
    );
  });
});

describe("what two people made of one text", () => {
  test("who changed nothing gets the other's words, whoever it is", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeWords(base, base, other)).toBe(other);
        expect(mergeWords(base, other, base)).toBe(other);
        expect(mergeWords(base, other, other)).toBe(other);
      }),
    );
  });

  test("it is the same whoever comes first", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(mergeWords(base, mine, theirs)).toBe(mergeWords(base, theirs, mine));
      }),
    );
  });

  test("changes at different places come together", () => {
    expect(mergeWords("De lijnen zijn kort.", "Onze lijnen zijn kort.", "De lijnen zijn heel kort.")).toBe(
      "Onze lijnen zijn heel kort.",
    );
  });

  test("different words for the same place are for people to choose", () => {
    expect(mergeWords("De lijnen zijn kort.", "De lijnen zijn lang.", "De lijnen zijn snel.")).toBeUndefined();
  });
});
