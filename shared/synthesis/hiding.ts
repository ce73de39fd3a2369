import type { Mask, Quote } from "../doc/quotes.ts";
import type { NoteRef, QuoteId } from "../ids.ts";
import { limits } from "../limits.ts";
import type { Language } from "../suggest/words.ts";
import type { SourcedNote } from "./merge.ts";
import { generalWords, type KnownNames, type Naming, namesIn } from "./naming.ts";
import { findAgain, noStatement, printOf } from "./quoting.ts";

/** A note in which something may tell who somebody is, for a moderator to look at before the document goes out. */
export type Doubt = Readonly<{
  note: SourcedNote;
  pieces: readonly Naming[];
  /** `hidden`: a moderator had it left out; `shown`: one found that it may stand. */
  state: "open" | "hidden" | "shown";
}>;

/**
 * The notes that seem to hold a name, an e-mail address or a number of a person. Rooms, regions, schools and municipalities are no
 * doubt: the document names them itself. What a quote of a note hides already is none either.
 *
 * What was decided lies in the synthesis as a quote of the whole note under no statement: with masks for what is hidden, without any
 * where all may stand. When its room changes the note nobody decided any more.
 *
 * @param find  finds the names of a note; kept by whoever asks often.
 */
export function doubtsIn(
  notes: readonly SourcedNote[],
  quotes: readonly Quote[],
  find: (note: SourcedNote) => readonly Naming[],
): readonly Doubt[] {
  const quotesOf = Map.groupBy(quotes, ({ note }) => note);
  return notes.flatMap((note): readonly Doubt[] => {
    const pieces = find(note);
    if (pieces.length === 0) return [];
    const own = quotesOf.get(note.ref) ?? [];
    const decided = own.find((quote) => quote.cluster === noStatement && isWhole(quote, note));
    if (decided) return [{ note, pieces, state: decided.masks.length > 0 ? "hidden" : "shown" }];
    const hidden = own.flatMap((quote) => hiddenBy(quote, note));
    const left = pieces.filter((piece) => !hidden.some(({ from, to }) => from <= piece.from && piece.to <= to));
    return left.length > 0 ? [{ note, pieces: left, state: "open" }] : [];
  });
}

/** Whether it is about all words of the note as they are now. */
const isWhole = (quote: Quote, { text }: SourcedNote): boolean =>
  quote.to - quote.from === text.length && findAgain(text, quote) === 0;

function hiddenBy(quote: Quote, { text }: SourcedNote): readonly Pick<Mask, "from" | "to">[] {
  const begin = findAgain(text, quote);
  return begin === undefined ? [] : quote.masks.map(({ from, to }) => ({ from: begin + from, to: begin + to }));
}

/** Of the names in a note those that may tell who somebody is. */
export function tellingNames(text: string, known: KnownNames): readonly Naming[] {
  const tells = ({ from, to, kind }: Naming): boolean =>
    kind === "personal" || kind === "person" || (kind === "perhaps" && !/\d/u.test(text.slice(from, to))); // A4 is nobody
  return namesIn(text, known).filter(tells);
}

/** What a moderator decided about a note, as it lies in the synthesis: the same note always in the same place. */
export function decision({ note, pieces }: Doubt, isHidden: boolean, language: Language): Quote {
  const masks = pieces
    .slice(0, limits.masksPerQuote)
    .map(({ from, to, kind }) => ({ from, to, instead: generalWords[language][kind] }));
  return {
    id: decisionId(note.ref),
    cluster: noStatement,
    note: note.ref,
    from: 0,
    to: note.text.length,
    print: printOf(note.text),
    masks: isHidden ? masks : [],
    order: "",
  };
}

/** Ids are 40 letters at most, and a reference may be longer: then its fingerprint is part of it. */
function decisionId(ref: NoteRef): QuoteId {
  const plain = `hide-${ref.replace(".", "-")}`;
  return (plain.length <= 40 ? plain : `${plain.slice(0, 32)}-${printOf(ref)}`) as QuoteId;
}
