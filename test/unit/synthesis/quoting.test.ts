import { describe, expect, test } from "vitest";
import type { Mask, Quote } from "../../../shared/doc/quotes.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { fingerprint } from "../../../shared/synthesis/merge.ts";
import { masked, shownQuotes, trimmedSpan } from "../../../shared/synthesis/quoting.ts";
import { quoted, sourced } from "../../support/sampleSession.ts";

const [c1, c2] = ["c1", "c2"] as ClusterId[] as [ClusterId, ClusterId];
const both = new Set([c1, c2]);
const note = sourced("r1", "n1", "q1", "Wij wachten een jaar op hulp in Twente. Dat is te lang.");

/** A quote of these words of the note. */
const quoteOf = (words: string, masks: readonly Mask[] = []): Quote => quoted(note, words, masks);
const retyped = (text: string) => ({ ...note, text, print: fingerprint(text) });

describe("a quote", () => {
  const quote = quoteOf("een jaar op hulp in Twente", [{ from: 20, to: 26, instead: "[een regio]" }]);

  test("shows the chosen words of the note, with what could name a place replaced", () => {
    expect(shownQuotes(c1, [quote], [note], both)[0]).toMatchObject({
      state: "same",
      words: "een jaar op hulp in [een regio]",
    });
  });

  test("stays when the room changes the rest of its note", () => {
    const [shown] = shownQuotes(c1, [quote], [retyped("Nu al wachten wij een jaar op hulp in Twente!")], both);
    expect(shown).toMatchObject({ state: "same", words: "een jaar op hulp in [een regio]" });
  });

  test("shows nothing any more when the room changed those words, so that no name gets out", () => {
    const [shown] = shownQuotes(c1, [quote], [retyped("Wij wachten een half jaar op hulp in Twente.")], both);
    expect(shown?.state).toBe("changed");
    expect(shown).not.toHaveProperty("words");
  });

  test("is changed by a blank too, because masks would slip by a letter", () => {
    const [shown] = shownQuotes(c1, [quote], [retyped("Wij wachten een  jaar op hulp inTwente.")], both);
    expect(shown?.state).toBe("changed");
  });

  test("is gone with its note, and when the note lies elsewhere", () => {
    expect(shownQuotes(c1, [quote], [], both)).toEqual([{ quote, state: "gone" }]);
    expect(shownQuotes(c2, [quote], [note], both)).toEqual([]);
  });
});

test("when groups are put together the quote goes along with its note, and comes back when that is undone", () => {
  const quote = quoteOf("een jaar");
  expect(shownQuotes(c2, [quote], [note], new Set([c2]))).toMatchObject([{ state: "same", words: "een jaar" }]);
  expect(shownQuotes(c2, [quote], [], new Set([c2]))).toEqual([]);
  expect(shownQuotes(c1, [quote], [note], both)).toHaveLength(1);
});

test("masks that overlap or lie outside break nothing", () => {
  const mask = (from: number, to: number): Mask => ({ from, to, instead: "[…]" });
  expect(masked("Jan en Piet", [mask(7, 11), mask(0, 3), mask(1, 2), mask(11, 99)])).toBe("[…] en […]");
});

test("of masks that overlap no letter is shown, nor of one that goes on behind the quote", () => {
  const mask = (from: number, to: number): Mask => ({ from, to, instead: "[…]" });
  expect(masked("Jan Piet Klaas zegt", [mask(0, 8), mask(4, 14)])).toBe("[…][…] zegt");
  expect(masked("dat zegt Jan", [mask(9, 20)])).toBe("dat zegt […]");
});

test("blanks around chosen words are left out", () => {
  expect(trimmedSpan("een  jaar ", 3, 10)).toEqual({ from: 5, to: 9 });
  expect(trimmedSpan("een  jaar", 3, 5)).toBeUndefined();
});
