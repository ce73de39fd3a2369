import { type Block, plain, type Report } from "../blocks.ts";
import type { CountedUnit, Scale } from "../doc/scale.ts";
import { phraseOf, type ScaleWord, scaleWords } from "../synthesis/wording.ts";

type Words = Readonly<{
  title: string;
  counting: string;
  wording(unit: CountedUnit): string;
  quotes: string;
  head: readonly [string, string];
  /** The share for a word: from some percent on, and below some. */
  share(from: number | undefined, below: number | undefined): string;
}>;

const nl: Words = {
  title: "Zo telden we",
  counting:
    "Achter elke uitspraak staat hoeveel ruimtes dit zeggen, van de ruimtes die op die vraag antwoordden. Een ruimte telt één keer, hoeveel notities zij ook schreef. Een ruimte zonder antwoord telt niet mee.",
  wording: (unit) =>
    `Voor woorden als “veel ${unit === "rooms" ? "ruimtes" : "regio’s"}” gebruikten de begeleiders deze schaal. Zij schreven de uitspraken zelf, dus in de tekst kan een ander woord staan.`,
  quotes:
    "Citaten staan letterlijk in een notitie. Waar vierkante haken staan, lieten we weg wat een persoon, school of plaats kan noemen.",
  head: ["Woord", "Deel van wie antwoordde"],
  share: (from, below) =>
    below === undefined ? `${from}% en meer` : from === undefined ? `minder dan ${below}%` : `${from}% tot ${below}%`,
};

const en: Words = {
  title: "How we counted",
  counting:
    "Behind each statement stands how many rooms say it, of the rooms that answered that question. A room counts once, however many notes it wrote. A room without an answer does not count.",
  wording: (unit) =>
    `For words such as “many ${unit}” the moderators used this scale. They wrote the statements themselves, so the text may use another word.`,
  quotes:
    "Quotes stand literally in a note. Where there are square brackets we left out what could name a person, a school or a place.",
  head: ["Word", "Share of those that answered"],
  share: (from, below) =>
    below === undefined ? `${from}% and more` : from === undefined ? `less than ${below}%` : `${from}% to ${below}%`,
};

const methods = { nl, en } satisfies Record<Report["language"], Words>;

/** Tells at the end of the appendix how rooms were counted, and from which share on which word was used. */
export function methodBlocks(scale: Scale, language: Report["language"]): readonly Block[] {
  const words = methods[language];
  const shares: Readonly<Record<ScaleWord, string>> = {
    one: "1",
    few: words.share(undefined, scale.some),
    some: words.share(scale.some, scale.several),
    several: words.share(scale.several, scale.many),
    many: words.share(scale.many, scale.most),
    most: words.share(scale.most, undefined),
    all: "100%",
  };
  return [
    { type: "heading", level: 2, spans: plain(words.title) },
    { type: "paragraph", spans: plain(words.counting) },
    { type: "paragraph", spans: plain(words.wording(scale.unit)) },
    {
      type: "table",
      head: words.head,
      rows: scaleWords.map((word) => [phraseOf(word, scale.unit, language), shares[word]]),
    },
    { type: "paragraph", spans: plain(words.quotes) },
  ];
}
