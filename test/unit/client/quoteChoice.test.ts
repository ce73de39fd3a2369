import { describe, expect, test } from "vitest";
import {
  choiceOf,
  hiddenIn,
  masksOf,
  newChoice,
  preview,
  withOnly,
  without,
} from "../../../client/moderator/statements/quoteChoice.ts";
import type { Quote } from "../../../shared/doc/quotes.ts";
import type { ClusterId, NoteRef, QuoteId } from "../../../shared/ids.ts";

const text = "Bij ons in Twente wachten kinderen. Vraag het aan Jan, 06-12345678.";
const known = { rooms: ["Ruimte 1"], regions: ["Twente"] };
const fresh = newChoice(text, known, "nl");
const place = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const must = <T>(value: T | undefined): T => value as T;

describe("choosing a quote", () => {
  test("it begins with the whole note, and nothing in it that names anybody", () => {
    expect(preview(fresh)).toBe("Bij ons in [een regio] wachten kinderen. Vraag het aan […], […].");
  });

  test("only the chosen words, with what lies in them", () => {
    const part = must(withOnly(fresh, ...place(" in Twente wachten ")));
    expect(preview(part)).toBe("in [een regio] wachten");
    expect(masksOf(part)).toEqual([{ from: 3, to: 9, instead: "[een regio]" }]);
    expect(hiddenIn(part)).toHaveLength(1);
    expect(withOnly(fresh, 3, 4)).toBeUndefined();
  });

  test("a name that is cut in two is hidden as far as it is there", () => {
    expect(preview(must(withOnly(fresh, ...place("ons in Twe"))))).toBe("ons in [een regio]");
  });

  test("without the chosen words, and what lay within them is hidden with them", () => {
    expect(preview(must(without(fresh, ...place("Vraag het aan Jan, 06-12345678."))))).toBe(
      "Bij ons in [een regio] wachten kinderen. […]",
    );
  });

  test("what was chosen before is there again: masks stay, and what somebody put back stays too", () => {
    const part = must(withOnly(fresh, ...place("in Twente wachten kinderen. Vraag het aan Jan")));
    const hidden = part.hidden.map((one) => (one.kind === "region" ? { ...one, instead: undefined } : one));
    const chosen = { ...part, hidden };
    const quote: Quote = {
      id: "u1" as QuoteId,
      cluster: "c1" as ClusterId,
      note: "r1.n1" as NoteRef,
      ...chosen.span,
      print: "p",
      masks: masksOf(chosen),
      order: "a",
    };
    const again = choiceOf(quote, quote.from, text, known);
    expect(preview(again)).toBe("in Twente wachten kinderen. Vraag het aan […]");
    expect(preview(again)).toBe(preview(chosen));
    const before = "Eerlijk gezegd: "; // the room wrote something in front
    expect(preview(choiceOf(quote, quote.from + before.length, before + text, known))).toBe(preview(chosen));
  });
});

test("words that cut a hidden name in two leave no part of it in sight", () => {
  const note = "Vraag het aan Jan de Vries van hier.";
  const whole = newChoice(note, known, "nl");
  const begin = note.indexOf("Vries");
  expect(preview(must(without(whole, begin, note.indexOf(" hier"))))).toBe("Vraag het aan […] hier.");
});

test("of more names than a quote can hide one by one none is shown", () => {
  const note = `Wij zagen ${Array.from({ length: 60 }, (_, n) => `en Jan${n}x`).join(" ")} daar.`;
  const whole = newChoice(note, known, "nl");
  expect(hiddenIn(whole).length).toBeGreaterThan(40);
  expect(masksOf(whole)).toHaveLength(40);
  expect(preview(whole)).not.toMatch(/Jan\d/);
});
