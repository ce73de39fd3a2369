import type * as Y from "yjs";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/** Words that mean the same at this session: `concept` is what they stand for, `words` are the words with spaces between. */
export type WordsLine = Readonly<{ id: string; concept: string; words: string }>;

/** The words that moderators taught the desk, in the order of their concepts. Each line is one value: who changes it last wins. */
export type SessionWords = Readonly<{
  lines: Live<readonly WordsLine[]>;
  /** Adds a line, or changes the one with its id. */
  setLine(line: WordsLine): void;
  removeLine(id: string): void;
}>;

export function openWords(doc: Y.Doc): SessionWords {
  const words = doc.getMap<unknown>("words");
  return {
    lines: live(words, () => readWords(doc)),
    setLine: ({ id, ...line }) => void words.set(id, line),
    removeLine: (id) => words.delete(id),
  };
}

/** The words that moderators taught the desk, read once. */
export function readWords(doc: Y.Doc): readonly WordsLine[] {
  return [...doc.getMap<unknown>("words")]
    .flatMap(([id, stored]) => (isWordsLine(stored) ? [{ id, concept: stored.concept, words: stored.words }] : []))
    .sort((a, b) => a.concept.localeCompare(b.concept) || (a.id < b.id ? -1 : 1));
}

/** What may lie under an id in the document: a concept and its words, as a lexicon can read them. */
export function isWordsLine(stored: unknown): stored is Omit<WordsLine, "id"> {
  if (!isRecord(stored) || Object.keys(stored).some((key) => key !== "concept" && key !== "words")) return false;
  const { concept, words } = stored;
  return (
    typeof concept === "string" &&
    concept.length <= limits.conceptLength &&
    conceptPattern.test(concept) &&
    typeof words === "string" &&
    words.length <= limits.conceptWordsLength &&
    wordsPattern.test(words)
  );
}

/** Letters, numbers and spaces; a star at the end of a word stands for any ending. */
const conceptPattern = /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u;
const wordsPattern = /^[\p{L}\p{N}]+\*?( +[\p{L}\p{N}]+\*?)*$/u;

/** The lines as a lexicon has them, see `prompts/lexicon`. */
export function asLexicon(lines: readonly WordsLine[]): string {
  return lines.map(({ concept, words }) => `${concept}: ${words}\n`).join("");
}
