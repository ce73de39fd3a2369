import { personalPieces } from "../personal.ts";
import { dutch } from "../suggest/dutch.ts";
import { english } from "../suggest/english.ts";
import type { Language } from "../suggest/words.ts";
import { startsWithPerson } from "./sentenceStart.ts";

/** What words may name: a person, an organisation or a place. `perhaps`: a capital where none was needed. */
export const nameKinds = ["personal", "person", "school", "municipality", "region", "room", "perhaps"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Words of a text that may name somebody or some place: from and to in UTF-16 units. */
export type Naming = Readonly<{ from: number; to: number; kind: NameKind }>;

/** The names of the session's own rooms and regions. */
export type KnownNames = Readonly<{ rooms: readonly string[]; regions: readonly string[] }>;

/** What stands in the place of a name. */
export const omission = "[…]";

/** What stands in the place of a name, in general words. */
export const generalWords: Readonly<Record<Language, Readonly<Record<NameKind, string>>>> = {
  nl: {
    personal: omission,
    person: "[iemand]",
    school: "[een school]",
    municipality: "[een gemeente]",
    region: "[een regio]",
    room: "[een ruimte]",
    perhaps: omission,
  },
  en: {
    personal: omission,
    person: "[somebody]",
    school: "[a school]",
    municipality: "[a municipality]",
    region: "[a region]",
    room: "[a room]",
    perhaps: omission,
  },
};

/**
 * Finds what could name a person, a school, a municipality, a room or a region, in order and without overlaps. A name at the
 * beginning of a sentence looks like any other word and is found only when something tells (see `startsWithPerson`): a person has to look too.
 */
export function namesIn(text: string, known: KnownNames): readonly Naming[] {
  const found = [
    ...personalPieces(text).map(({ from, to }): Naming => ({ from, to, kind: "personal" })),
    ...known.regions.flatMap((name) => [name, ...tellingWords(name)].flatMap((words) => called(text, words, "region"))),
    ...known.rooms.flatMap((name) => called(text, name, "room")),
    ...capitalsIn(text),
  ];
  const kept: Naming[] = [];
  for (const one of found) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

const called = (text: string, name: string, kind: NameKind): readonly Naming[] =>
  placesOf(text, name.trim()).map((place) => ({ ...place, kind }));

/** Where words stand in a text, as whole words, whatever their capitals. */
export function placesOf(text: string, words: string): readonly Readonly<{ from: number; to: number }>[] {
  const small = text.toLowerCase();
  const isSame = small.length === text.length; // small letters of some alphabets take another room
  const [within, wanted] = isSame ? [small, words.toLowerCase()] : [text, words];
  const found: { from: number; to: number }[] = [];
  if (wanted === "") return found;
  for (let from = within.indexOf(wanted); from >= 0; from = within.indexOf(wanted, from + wanted.length)) {
    const to = from + wanted.length;
    if (!isLetter(text, from - 1) && !isLetter(text, to)) found.push({ from, to });
  }
  return found;
}

/** Of "Jeugdregio Twente" people write "Twente"; short and general words tell nothing. */
function tellingWords(name: string): readonly string[] {
  const words = name.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  return words.filter(
    (word) => word !== name && !/^(?:jeugd)?regio|^(?:samen|noord|oost|zuid|west|north|east|south|region)/iu.test(word),
  );
}

const cues: readonly (readonly [NameKind, ReadonlySet<string>])[] = [
  [
    "person",
    new Set(
      "mevrouw meneer mevr mw dhr heer juf juffrouw meester wethouder directeur mr mrs ms miss dr teacher".split(" "),
    ),
  ],
  ["school", new Set("school basisschool obs bs cbs rkbs pcbs college lyceum scholengemeenschap".split(" "))],
  ["municipality", new Set("gemeente stad dorp wijk municipality city town village".split(" "))],
];
/** Little words that names have between. */
const joiners = new Set("de den der het van aan in op ter ten te la le of the".split(" "));
const familyJoiners = new Set("de den der van ter ten te la le".split(" "));
const isCalendar = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english dutch nederlands nederlandse engels".split(
    " ",
  ),
);

type Word = Readonly<{ text: string; from: number; to: number; begins: boolean }>;

/** Capitals within a sentence, and people at its beginning: a run of words, with the little words that names have between. */
function capitalsIn(text: string): readonly Naming[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(
    ({ 0: word, index }): Word => ({
      text: word,
      from: index,
      to: index + word.length,
      begins: beginsSentence(text, index),
    }),
  );
  const found: Naming[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at] as Word;
    const isPerson = first.begins && startsWithPerson(first.text, words[at + 1]?.text);
    if ((first.begins && !isPerson) || !isName(first.text)) continue;
    let last = at;
    for (let next = at + 1; next < words.length && !words[next]?.begins; next++) {
      const { text: word } = words[next] as Word;
      if (isName(word) || (isCapitals(word) && next === last + 1)) last = next;
      else if (!joiners.has(word) || next - last > 2) break;
    }
    let before = at - 1;
    while (familyJoiners.has(words[before]?.text ?? "") && at - before < 3) before -= 1;
    const begin = words[before] && isPartOfName(words[before] as Word) ? before : at;
    const run = words.slice(begin, last + 1);
    found.push({
      from: (words[begin] as Word).from,
      to: (words[last] as Word).to,
      kind: isPerson ? "person" : kindOf(run, words[begin - 1]),
    });
    at = last;
  }
  return found;
}

/** A new line, a bullet or a colon begins one too. */
function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t"“‘'’(*•-]/u.test(text.charAt(before))) before -= 1;
  return before < 0 || /[.!?:;\n]/u.test(text.charAt(before));
}

const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !isCalendar.has(word.toLowerCase());
const isCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const isCue = (word: string): boolean => cues.some(([, said]) => said.has(word.toLowerCase()));

/** The first word of a sentence belongs to the name behind it when it is no little word: "Jan de Vries", but not "Bij Jan". */
function isPartOfName({ text, begins }: Word): boolean {
  const plain = text.toLowerCase();
  if (isCapitals(text)) return !begins;
  return begins && isName(text) && !isCue(text) && !dutch.stopWords.has(plain) && !english.stopWords.has(plain);
}

function kindOf(run: readonly Word[], before: Word | undefined): NameKind {
  const own = run.map(({ text }) => text.toLowerCase());
  if (own.some((word) => /(?:school|college|lyceum)$/u.test(word))) return "school";
  const near = [...own, ...(before ? [before.text.toLowerCase()] : [])];
  return cues.find(([, said]) => near.some((word) => said.has(word)))?.[0] ?? "perhaps";
}
