import type { Mask, Quote } from "../doc/quotes.ts";
import type { NoteRef } from "../ids.ts";
import type { Synthesised } from "./findings.ts";
import type { SourcedNote } from "./merge.ts";
import { omission, placesOf } from "./naming.ts";
import { findAgain, hidden, printOf } from "./quoting.ts";

type Told = Readonly<{ notes: readonly SourcedNote[]; synthesis: Synthesised }>;

/** Quoted words of which some are hidden. `from`: where they begin in their note; `what`: the words behind a mask. */
type Hiding = Readonly<{
  note: NoteRef;
  from: number;
  words: string;
  masks: readonly (Mask & Readonly<{ what: string }>)[];
}>;

/**
 * The same as it may go out: what moderators hid in a quote is hidden in the whole note, and where another note has the same words.
 *
 * Of a note whose quoted words its room changed since nobody knows where the names are now: it is left out, until a moderator chooses
 * again. Quotes come out on the hidden words, without masks of their own.
 */
export function withMasks<T extends Told>(told: T): T {
  const { notes, synthesis } = told;
  const { quotes = [] } = synthesis;
  const withheld = new Set<NoteRef>();
  const texts = new Map(notes.map(({ ref, text }) => [ref, text]));
  const hidings = quotes.flatMap((quote): readonly Hiding[] => {
    const text = texts.get(quote.note);
    if (quote.masks.length === 0 || text === undefined) return [];
    const from = findAgain(text, quote);
    if (from === undefined) withheld.add(quote.note);
    return from === undefined ? [] : [hidingOf(quote, text, from)];
  });
  if (hidings.length === 0 && withheld.size === 0) return told;
  const masks = new Map(notes.map((note) => [note.ref, masksIn(note, hidings)]));
  return {
    ...told,
    notes: notes.map((note) => {
      if (withheld.has(note.ref)) return { ...note, text: omission };
      const own = masks.get(note.ref) ?? [];
      return own.length === 0 ? note : { ...note, text: hidden(note.text, own) };
    }),
    synthesis: {
      ...synthesis,
      quotes: quotes.map((quote) => moved(quote, texts.get(quote.note) ?? "", masks.get(quote.note) ?? [])),
    },
  };
}

function hidingOf({ note, from: was, to, masks }: Quote, text: string, from: number): Hiding {
  return {
    note,
    from,
    words: text.slice(from, from + to - was),
    masks: masks.map((mask) => ({ ...mask, what: text.slice(from + mask.from, from + mask.to) })),
  };
}

/** What of a note is hidden, in order and without overlaps. */
function masksIn({ ref, text }: SourcedNote, hidings: readonly Hiding[]): readonly Mask[] {
  const folded = text.toLowerCase();
  const all = hidings.flatMap(({ note, from, words, masks }): readonly Mask[] => {
    if (note !== ref && !folded.includes(words.toLowerCase())) return [];
    const begins = note === ref ? [from] : placesOf(text, words).map((place) => place.from);
    if (begins.length === 0) return [];
    const again = masks.flatMap(({ what, instead }) => placesOf(text, what).map((place) => ({ ...place, instead })));
    return [...begins.flatMap((begin) => masks.map((mask) => shifted(mask, begin))), ...again];
  });
  let end = 0;
  return all
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .flatMap(({ from, to, instead }) => {
      const mask = { from: Math.max(from, end), to: Math.min(to, text.length), instead };
      if (mask.from >= mask.to) return [];
      end = mask.to;
      return [mask];
    });
}

const shifted = ({ from, to, instead }: Mask, by: number): Mask => ({ from: from + by, to: to + by, instead });

/** The quote on the words that its note has once they are hidden. One that cannot be found stays as it is: it is in no document. */
function moved(quote: Quote, text: string, masks: readonly Mask[]): Quote {
  const begin = findAgain(text, quote);
  if (begin === undefined || masks.length === 0) return quote;
  const from = placeOf(begin, masks, "before");
  const to = placeOf(begin + quote.to - quote.from, masks, "behind");
  return { ...quote, from, to, print: printOf(hidden(text, masks).slice(from, to)), masks: [] };
}

/** Where a place of the text is once the words are hidden. One within hidden words comes before or behind what stands there instead. */
function placeOf(at: number, masks: readonly Mask[], side: "before" | "behind"): number {
  return masks.reduce((place, { from, to, instead }) => {
    if (at <= from) return place;
    const isWithin = at < to;
    return place - (Math.min(at, to) - from) + (isWithin && side === "before" ? 0 : instead.length);
  }, at);
}
