import { expect, test } from "vitest";
import { pastedLines } from "../../../client/boards/pastedLines.ts";
import { limits } from "../../../shared/limits.ts";

test("each line of a list is one, without its bullet or number", () => {
  const list = "- een\r\n* twee\r\n\r\n• drie\n1. vier\n2) vijf\n  – zes  \n";
  expect(pastedLines(list)).toEqual(["een", "twee", "drie", "vier", "vijf", "zes"]);
});

test("what only looks like a bullet stays", () => {
  expect(pastedLines("-5 graden\n2026 was mooi\n3.5 uur")).toEqual(["-5 graden", "2026 was mooi", "3.5 uur"]);
});

test("a line that does not fit in a note is cut", () => {
  expect(pastedLines("x".repeat(limits.noteLength + 1))[0]).toHaveLength(limits.noteLength);
});
