import type { NoteRef } from "../ids.ts";
import { likenessOf } from "../suggest/likeness.ts";
import type { Language } from "../suggest/words.ts";
import type { SourcedNote } from "./merge.ts";

/** A statement to begin with: the words of one note, cleaned. */
export type Draft = Readonly<{ note: NoteRef; text: string }>;

/** Looking at more notes takes long and changes nothing. */
const notesLookedAt = 400;
/** Fewer words say too little to stand for others. */
const wordsEnough = 3;

/** Proposes a statement: the note that has most in common with the others, as a sentence. Absent without notes. */
export function draftStatement(notes: readonly SourcedNote[]): Draft | undefined {
  const cleaned = notes
    .slice(0, notesLookedAt)
    .map(({ ref, text }) => ({ ref, text: asSentence(text) }))
    .filter(({ text }) => text !== "");
  const telling = cleaned.filter(({ text }) => text.split(" ").length >= wordsEnough);
  const eligible = telling.length > 0 ? telling : cleaned;
  const [likeness] = likenessOf(
    eligible.map(({ ref, text }) => ({ id: ref, question: "", text })),
    {} satisfies Partial<Record<Language, never>>,
  );
  if (!likeness) return undefined;
  const { size, values } = likeness.alike;
  const inCommon = eligible.map((_, at) =>
    values.subarray(at * size, (at + 1) * size).reduce((sum, each) => sum + each, 0),
  );
  const [best = 0] = [...inCommon.keys()].sort((a, b) => (inCommon[b] ?? 0) - (inCommon[a] ?? 0) || a - b);
  const { ref, text = "" } = eligible[best] ?? {};
  return ref === undefined ? undefined : { note: ref, text };
}

/** A note as one or two sentences: a capital, a full stop, no bullets and little pictures. What it says stays, also who says “we”. */
export function asSentence(text: string): string {
  const lines = text
    .replace(/\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu, "")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-–—*•·>]|\d{1,2}[.)](?=\s))\s?/u, "")
        .replace(/\s/gu, " ")
        .trim(),
    )
    .filter((line) => line !== "");
  const joined = lines.map((line, at) => (at < lines.length - 1 ? closed(line) : line)).join(" ");
  const sentences = joined
    .split(/(?<=[.!?])\s(?=\p{Lu})/u)
    .slice(0, 2)
    .join(" ");
  const words = sentences.split(" ").filter(Boolean).join(" ");
  const calm = /\p{Ll}/u.test(words) || !words.includes(" ") ? words : words.toLowerCase(); // somebody shouted
  return calm === "" ? "" : closed(calm.charAt(0).toUpperCase() + calm.slice(1));
}

const closed = (line: string): string => (/[.!?…:]["”’)]?$/u.test(line) ? line : `${line.replace(/[,;]$/u, "")}.`);
