import { wordsOf } from "./words.ts";

/** A piece of a note, from the letter `at` on; `isBound` when it is one of the words that were looked for. */
export type Piece = Readonly<{ text: string; at: number; isBound: boolean }>;

/** Cuts a note where words begin and end, and tells which of them are meant. All pieces together are the note again. */
export function piecesOf(text: string, words: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (piece === "") continue;
    const isBound = words.has(foldedWord(piece));
    const last = pieces.at(-1);
    if (last && last.isBound === isBound) pieces[pieces.length - 1] = { ...last, text: last.text + piece };
    else pieces.push({ text: piece, at, isBound });
    at += piece.length;
  }
  return pieces;
}

/** How words are written in a text, by how they are compared: `ideeen` is written “ideeën”. */
export function spellingsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of texts)
    for (const [written] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const word = foldedWord(written);
      if (!found.has(word)) found.set(word, written === written.toUpperCase() ? written : written.toLowerCase());
    }
  return found;
}

/** A written word as words are compared. */
export function foldedWord(written: string): string {
  return wordsOf(written)[0] ?? "";
}
