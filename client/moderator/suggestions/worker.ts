import enPolarity from "../../../prompts/lexicon/en-polarity.txt?raw";
import nlConcepts from "../../../prompts/lexicon/nl.txt?raw";
import nlPolarity from "../../../prompts/lexicon/nl-polarity.txt?raw";
import { readLexicon } from "../../../shared/suggest/lexicon.ts";
import type { WordLists } from "../../../shared/suggest/likeness.ts";
import type { Language } from "../../../shared/suggest/words.ts";
import type { Answer, Told } from "./messages.ts";
import { openThinking } from "./thinking.ts";

// Runs beside the page, so that finding what is alike never holds up who works there. Nothing that it reads leaves the browser.

const thinking = openThinking({
  listsWith: (lines) => lists(lines),
  tell: (answer: Answer) => postMessage(answer),
  turn: () => new Promise((done) => setTimeout(done)),
});

addEventListener("message", ({ data }: MessageEvent<Told>) => thinking.take(data));

/** The lists of the house, with the lines that the session added, in whichever language its notes are. */
function lists(lines: string): Record<Language, WordLists> {
  return {
    nl: { concepts: readLexicon(nlConcepts + lines), polarity: readLexicon(nlPolarity) },
    en: { concepts: readLexicon(lines), polarity: readLexicon(enPolarity) },
  };
}
