import { expect, test } from "vitest";
import { fillTownHall, patienceS } from "../abuse/townHall.ts";

test("a town hall behind one address joins by code while somebody there guesses codes", {
  timeout: 120_000,
}, async () => {
  const { joined, seconds, attackerTried, attackerGotIn } = await fillTownHall(40, 7);
  expect({ joined, attackerGotIn }).toEqual({ joined: 40, attackerGotIn: 0 });
  expect(seconds).toBeLessThan(patienceS);
  expect(attackerTried).toBeGreaterThan(60);
});
