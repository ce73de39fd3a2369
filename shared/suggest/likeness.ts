import { copiesOf } from "./copies.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { type Features, type Reader, readerOf } from "./features.ts";
import { thresholdOf } from "./grouping.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Matrix, type Rarity, rarityOf, similarities } from "./similarity.ts";
import { smoothed } from "./smoothing.ts";
import { type Tone, toneOf } from "./tone.ts";
import { type Language, languageOf } from "./words.ts";

/** A note as far as suggestions go. */
export type Said = Readonly<{ id: string; question: string; text: string }>;

/** The words of a language and a field, as data: which mean the same, and which praise or complain. */
export type WordLists = Readonly<{ concepts?: Lexicon; polarity?: Lexicon }>;

/** What is understood of the notes of a whole event: how rare each word is, and what compounds are made of. */
export type Understood = Readonly<{
  notes: readonly Said[];
  features: readonly Features[];
  reader: Reader;
  rarity: Rarity;
  tone(text: string): Tone;
}>;

/** What is alike among the notes of one question. `alike` holds also what their neighbours share. */
export type Likeness = Readonly<{
  question: string;
  /** How many notes of the question are not looked at, because there are too many. */
  left: number;
  ids: readonly string[];
  texts: readonly string[];
  alike: Matrix;
  /** From how much likeness on two notes rather belong together than not. */
  threshold: number;
  tones: Int8Array;
  /** For each note the first one that says the same in the same words, or itself. */
  copies: Int32Array;
}>;

/** Of one question. */
const mostNotes = 4_000;

const speeches = { nl: dutch, en: english } as const;

/**
 * Reads all notes of an event. Deterministic, local, and without a model: the words, their parts, runs of letters, and the concepts of a
 * lexicon of the field.
 *
 * @param lists  by language; a language without them does without.
 */
export function understand(notes: readonly Said[], lists: Partial<Record<Language, WordLists>>): Understood {
  const texts = notes.map(({ text }) => text);
  const language = languageOf(texts);
  const { concepts = knowsNothing, polarity = knowsNothing } = lists[language] ?? {};
  const reader = readerOf(texts, speeches[language], concepts);
  const features = texts.map(reader.features);
  return { notes, features, reader, rarity: rarityOf(features), tone: (text) => toneOf(text, polarity) };
}

const knowsNothing: Lexicon = () => [];

/** How alike the notes of one question are. Only the first `mostNotes` are looked at: memory grows with their square. */
export function likenessIn({ notes, features, reader, rarity, tone }: Understood, question: string): Likeness {
  const asked = [...notes.keys()].filter((at) => notes[at]?.question === question);
  const places = asked.slice(0, mostNotes);
  const texts = places.map((at) => notes[at]?.text ?? "");
  const direct = similarities(
    places.map((at) => features[at] as Features),
    rarity,
  );
  const alike = smoothed(direct);
  const tones = Int8Array.from(texts, tone);
  const copies = copiesOf(texts, direct, tones, reader);
  return {
    question,
    left: asked.length - places.length,
    ids: places.map((at) => notes[at]?.id ?? ""),
    texts,
    alike,
    threshold: thresholdOf(alike, copies),
    tones,
    copies,
  };
}

/** How alike the notes of each question are. */
export function likenessOf(notes: readonly Said[], lists: Partial<Record<Language, WordLists>>): readonly Likeness[] {
  const understood = understand(notes, lists);
  return [...new Set(notes.map(({ question }) => question))].map((question) => likenessIn(understood, question));
}
