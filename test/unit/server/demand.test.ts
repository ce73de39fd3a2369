import { expect, test } from "vitest";
import { openDemand } from "../../../server/http/demand.ts";

test("the code that many type goes before those that a guesser tries once", () => {
  const { ask, served } = openDemand();
  expect(ask("SCREEN")).toBe(true); // nobody asks for anything else yet
  expect(ask("GUESS1")).toBe(true);
  expect(ask("SCREEN")).toBe(true);
  for (let at = 2; at < 2_000; at++) expect(ask(`GUESS${at}`)).toBe(false);
  expect(ask("SCREEN")).toBe(true);
  served("SCREEN");
  expect(ask("GUESS2000")).toBe(true);
});
