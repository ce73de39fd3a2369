import { expect, test } from "vitest";
import { draftsOf } from "../../demo/typing.ts";
import { chance } from "../../support/chance.ts";

const text = "elkaar kennen én kunnen vinden 🙂, dat is in onze regio echt gegroeid 👩‍👩‍👧";
const seeds = Array.from({ length: 200 }, (_, n) => `seed ${n}`);

test("whoever types a note ends with exactly its words", () => {
  for (const seed of seeds) expect(draftsOf(text, chance(seed)).at(-1)).toBe(text);
});

test("a note begins with a letter and comes in bursts", () => {
  for (const seed of seeds) {
    const drafts = draftsOf(text, chance(seed));
    expect(drafts[0]).not.toBe("");
    expect(drafts.length).toBeGreaterThan(5);
  }
});

test("nobody types half an emoji", () => {
  for (const seed of seeds) for (const draft of draftsOf(text, chance(seed))) expect(draft.isWellFormed()).toBe(true);
});

test("now and then somebody takes a letter back or puts in a forgotten word", () => {
  const grows = (drafts: readonly string[]): boolean =>
    drafts.every((draft, at) => at === 0 || draft.startsWith(drafts[at - 1] ?? ""));
  const corrected = seeds.filter((seed) => !grows(draftsOf(text, chance(seed)))).length;
  expect(corrected).toBeGreaterThan(0);
  expect(corrected).toBeLessThan(seeds.length);
});

test("the same seed types the same, another one differently", () => {
  expect(draftsOf(text, chance("a"))).toEqual(draftsOf(text, chance("a")));
  expect(draftsOf(text, chance("a"))).not.toEqual(draftsOf(text, chance("b")));
});
