import { expect, test } from "vitest";
import { joinTyping, movedCaret } from "../../../client/ui/joinTyping.ts";

test("the caret stays between the same letters when somebody types before it", () => {
  expect(movedCaret(4, "more time", "much more time")).toBe(9);
});

test("the caret does not move when somebody types after it", () => {
  expect(movedCaret(4, "more time", "more time outside")).toBe(4);
});

test("the caret stays inside the text when the words around it are removed", () => {
  expect(movedCaret(6, "more time outside", "more")).toBe(4);
});

test("two people typing at once both keep their words", () => {
  expect(joinTyping("more time", "much more time", "more time outside")).toBe("much more time outside");
});

test("what is removed here stays removed when somebody else adds words", () => {
  expect(joinTyping("more free time", "more time", "more free time please")).toBe("more time please");
});

test("words typed here survive when somebody else empties the field", () => {
  expect(joinTyping("more", "more time", "")).toBe(" time");
});

test("without a change of the other the text is simply what was typed", () => {
  expect(joinTyping("a", "ab", "a")).toBe("ab");
  expect(joinTyping("a", "a", "ab")).toBe("ab");
});
