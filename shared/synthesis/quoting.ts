import type { Mask, Quote } from "../doc/quotes.ts";
import type { ClusterId } from "../ids.ts";
import { fingerprint, type SourcedNote } from "./merge.ts";

/** Fewer rooms than this, and people may recognise who said it. */
export const smallCell = 3;

/** Under no statement: what is hidden in a note that nobody quotes lies here, see `hiding.ts`. */
export const noStatement = "none" as ClusterId;

/**
 * A quote as it is shown. Its words begin at `from` in the note now. Both are absent when it cannot be shown: the room changed those
 * words since (`changed`), or the note is gone or lies in another cluster (`gone`). Then it is in no new document until somebody
 * chooses again.
 */
export type ShownQuote = Readonly<{
  quote: Quote;
  state: "same" | "changed" | "gone";
  note?: SourcedNote;
  from?: number;
  words?: string;
}>;

/**
 * The quotes under one statement, in their order. When a cluster went up in another its quotes go along with their notes.
 *
 * @param behind  the notes that stand behind it now. @param clusters  all that there are.
 */
export function shownQuotes(
  cluster: ClusterId,
  quotes: readonly Quote[],
  behind: readonly SourcedNote[],
  clusters: ReadonlySet<ClusterId>,
): readonly ShownQuote[] {
  const isHere = (quote: Quote): boolean =>
    quote.cluster !== noStatement && behind.some(({ ref }) => ref === quote.note);
  return quotes
    .filter((quote) => quote.cluster === cluster || (!clusters.has(quote.cluster) && isHere(quote)))
    .map((quote) => {
      const note = behind.find(({ ref }) => ref === quote.note);
      if (!note) return { quote, state: "gone" };
      const from = findAgain(note.text, quote);
      if (from === undefined) return { quote, note, state: "changed" };
      return {
        quote,
        note,
        state: "same",
        from,
        words: masked(note.text.slice(from, from + quote.to - quote.from), quote.masks),
      };
    });
}

/** The fingerprint of chosen words. Blanks count: masks are told by letters, and one that slips would show a letter of a name. */
export function printOf(words: string): string {
  return fingerprint(words.replace(/\s/gu, "_"));
}

/** Where the chosen words are now: a room may change the rest of its note. Absent when they changed themselves. */
export function findAgain(text: string, { from, to, print }: Quote): number | undefined {
  const length = to - from;
  const isAt = (at: number): boolean => printOf(text.slice(at, at + length)) === print;
  if (to <= text.length && isAt(from)) return from;
  const places = Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => at);
  return places.find(isAt);
}

/** The words with what is masked replaced, on one line. */
export function masked(words: string, masks: readonly Mask[]): string {
  return hidden(words, masks).replace(/\s+/gu, " ").trim();
}

/** The words with what is masked replaced. Masks that overlap or lie outside count as far as they do not. */
export function hidden(words: string, masks: readonly Mask[]): string {
  let shown = "";
  let at = 0;
  for (const { from, to, instead } of [...masks].sort((a, b) => a.from - b.from)) {
    if (to <= at || from >= words.length) continue;
    shown += words.slice(at, from) + instead; // nothing in between when they overlap
    at = to;
  }
  return shown + words.slice(at);
}

/** Which words of a note are meant, without the blanks around them; absent when nothing is left. */
export function trimmedSpan(
  text: string,
  from: number,
  to: number,
): Readonly<{ from: number; to: number }> | undefined {
  const chosen = text.slice(from, to);
  const begin = from + (chosen.length - chosen.trimStart().length);
  const end = to - (chosen.length - chosen.trimEnd().length);
  return begin < end ? { from: begin, to: end } : undefined;
}
