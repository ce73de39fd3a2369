import { describe, expect, test } from "vitest";
import type { Mask, Quote } from "../../../shared/doc/quotes.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { withMasks } from "../../../shared/synthesis/masking.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { shownQuotes } from "../../../shared/synthesis/quoting.ts";
import { placed, quoted, sourced } from "../../support/sampleSession.ts";

const c1 = "c1" as ClusterId;
const said = sourced("r1", "n1", "q1", "Jan zegt: op De Vlinder helpt juf Anna iedereen.\nJan weet het van Anna.");

/** A quote of these words of the note, in which each of these is hidden. */
function quoteOf(note: SourcedNote, words: string, hide: Readonly<Record<string, string>> = {}, id = "u1"): Quote {
  const masks = Object.entries(hide).map(([what, instead]): Mask => {
    const at = words.indexOf(what);
    return { from: at, to: at + what.length, instead };
  });
  return quoted(note, words, masks, id);
}

function told(notes: readonly SourcedNote[], quotes: readonly Quote[]) {
  const out = withMasks({ notes, synthesis: { clusters: [], themes: [], placements: placed({ c1: notes }), quotes } });
  const shown = shownQuotes(c1, out.synthesis.quotes ?? [], out.notes, new Set([c1]));
  return { texts: out.notes.map(({ text }) => text), quotes: shown.map(({ words }) => words) };
}

const hiding = quoteOf(said, "op De Vlinder helpt juf Anna iedereen", {
  "De Vlinder": "[een school]",
  Anna: "[iemand]",
});

describe("what is hidden in a quote", () => {
  test("is hidden in all of its note, also where the quote does not reach, and the quote says the same", () => {
    expect(told([said], [hiding])).toEqual({
      texts: ["Jan zegt: op [een school] helpt juf [iemand] iedereen.\nJan weet het van [iemand]."],
      quotes: ["op [een school] helpt juf [iemand] iedereen"],
    });
  });

  test("is hidden where another room wrote the same words, and nowhere else", () => {
    const copy = sourced("r2", "n2", "q1", "OP DE VLINDER helpt juf anna iedereen. Anna is er altijd.");
    const other = sourced("r3", "n3", "q1", "Anna kennen we niet.");
    expect(told([said, copy, other], [hiding]).texts.slice(1)).toEqual([
      "OP [een school] helpt juf [iemand] iedereen. [iemand] is er altijd.",
      "Anna kennen we niet.",
    ]);
  });

  test("stays hidden when the room changes the rest of its note", () => {
    const changed = { ...said, text: `Eerst dit. ${said.text}` };
    expect(told([changed], [hiding]).texts[0]).toMatch(/^Eerst dit\. Jan zegt: op \[een school\]/);
  });

  test("takes the note out when its room changed those words: nobody knows where the names are now", () => {
    const changed = { ...said, text: "Op basisschool De Vlinder helpt juf Anna iedereen." };
    expect(told([changed], [hiding])).toEqual({ texts: ["[…]"], quotes: [undefined] });
  });

  test("is hidden in another quote of the same note too, wherever that begins or ends", () => {
    const others = ["Vlinder helpt juf", "helpt juf Anna iedereen", "Jan zegt: op De"].map((words, at) =>
      quoteOf(said, words, {}, `v${at}`),
    );
    expect(told([said], [hiding, ...others]).quotes).toEqual([
      "op [een school] helpt juf [iemand] iedereen",
      "[een school] helpt juf",
      "helpt juf [iemand] iedereen",
      "Jan zegt: op [een school]",
    ]);
  });

  test("of which masks overlap or go on behind the quote shows no letter", () => {
    const quote = quoteOf(said, "Jan zegt: op De");
    const masks = [
      { from: 0, to: 8, instead: "[…]" },
      { from: 4, to: 9, instead: "[…]" },
      { from: 13, to: 23, instead: "[een school]" },
    ];
    expect(told([said], [{ ...quote, masks }]).texts[0]).toMatch(/^\[…\]\[…\] op \[een school\] helpt/);
  });
});

test("a session in which nothing is hidden stays what it is", () => {
  const input = { notes: [said], synthesis: { clusters: [], themes: [], placements: new Map(), quotes: [] } };
  expect(withMasks(input)).toBe(input);
});
