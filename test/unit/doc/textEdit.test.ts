import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { retype, smallestEdit } from "../../../shared/doc/textEdit.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.array(fc.constantFrom("a", "b", " ", "🙂", "🙃", "👩‍👩‍👧", "é"), { maxLength: 8 }).map((signs) => signs.join("")),
);

describe("the smallest edit", () => {
  test.each([
    ["more time", "much more time", { at: 1, remove: 0, insert: "uch m" }],
    ["ab", "ab", { at: 2, remove: 0, insert: "" }],
    ["", "x", { at: 0, remove: 0, insert: "x" }],
    ["aa", "aaa", { at: 2, remove: 0, insert: "a" }],
    ["🙂", "🙃", { at: 0, remove: 2, insert: "🙃" }],
    ["x🙂y", "x🙃y", { at: 1, remove: 2, insert: "🙃" }],
  ])("from “%s” to “%s”", (before, after, edit) => {
    expect(smallestEdit(before, after)).toEqual(edit);
  });

  test("makes the one text of the other, and never cuts a character in half", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, remove, insert } = smallestEdit(before, after);
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
        expect([before.slice(0, at), before.slice(at + remove), insert].every((part) => part.isWellFormed())).toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test("a shared text says what was typed, also with emoji", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (versions) => {
        const doc = new Y.Doc();
        const words = doc.getText("words");
        for (const version of versions) {
          retype(words, version);
          expect(words.toString()).toBe(version);
        }
      }),
    );
  });
});
