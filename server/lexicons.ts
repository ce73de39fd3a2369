import { readFile } from "node:fs/promises";
import { AppError } from "../shared/errors.ts";
import { type Lexicon, readLexicon } from "../shared/suggest/lexicon.ts";
import type { WordLists } from "../shared/suggest/likeness.ts";
import type { Language } from "../shared/suggest/words.ts";

const folder = new URL("../prompts/lexicon/", import.meta.url);

/**
 * The word lists in `prompts/lexicon`: for each language its concepts (`nl.txt`), and the words that praise and complain
 * (`nl-polarity.txt`). A list that is not there is left out.
 *
 * @throws AppError "invalid" that names the file and the line that cannot be read.
 */
export async function readLexicons(): Promise<Record<Language, WordLists>> {
  const of = async (language: Language): Promise<WordLists> => {
    const [concepts, polarity] = await Promise.all([read(`${language}.txt`), read(`${language}-polarity.txt`)]);
    return { ...(concepts && { concepts }), ...(polarity && { polarity }) };
  };
  return { nl: await of("nl"), en: await of("en") };
}

async function read(name: string): Promise<Lexicon | undefined> {
  const text = await readFile(new URL(name, folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return undefined;
  try {
    return readLexicon(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "";
    throw new AppError("invalid", `prompts/lexicon/${name}: ${why}`, { cause });
  }
}
