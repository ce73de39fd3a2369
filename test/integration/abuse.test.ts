import { expect, test } from "vitest";
import { attacks, badInputs, notYet } from "../abuse/list.ts";
import { besiege } from "../abuse/siege.ts";

test("each bad input that is known is done for real, or it is told why not yet", () => {
  const ids = badInputs.map(({ id }) => id);
  expect([...Object.keys(attacks), ...Object.keys(notYet)].sort()).toEqual([...ids].sort());
});

test("no bad input stops the server, changes another room or holds up honest people", {
  timeout: 120_000,
}, async () => {
  const { faults, crashes, tried, asExpected } = await besiege(1);
  expect({ faults, crashes }).toEqual({ faults: [], crashes: 0 });
  expect(asExpected).toBe(tried);
});
