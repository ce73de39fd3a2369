import { expect, test } from "vitest";
import { isTellable, readPresence } from "../../../shared/doc/presence.ts";

test("moderators tell each other at which question they are and what they have in hand: ids, and nothing else", () => {
  expect(isTellable("synthesis", { looksAt: "q1", holds: "r1.n1" }, true)).toBe(true);
  expect(isTellable("synthesis", { holds: "c1" }, false)).toBe(true);
  for (const holds of ["a name", "r1.n1.c1", 4, { note: "n1" }, ""])
    expect(isTellable("synthesis", { holds }, false)).toBe(false);
  expect(isTellable("room", { holds: "r1.n1" }, false)).toBe(false);
  expect(readPresence({ looksAt: "q1", holds: "r1.n1", name: "Ann" })).toEqual({ looksAt: "q1", holds: "r1.n1" });
  expect(readPresence({ looksAt: {}, holds: "a b" })).toEqual({});
});
