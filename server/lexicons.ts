import { readdir, readFile } from "node:fs/promises";
import { AppError } from "../shared/errors.ts";
import { type Lexicon, readLexicon } from "../shared/suggest/lexicon.ts";
import type { Language } from "../shared/suggest/words.ts";

const folder = new URL("../prompts/lexicon/", import.meta.url);

/**
 * The lexicons in `prompts/lexicon`, one file a language; a language without a file has none.
 *
 * @throws AppError "invalid" that names the file and the line that cannot be read.
 */
export async function readLexicons(): Promise<Partial<Record<Language, Lexicon>>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  const read = async (name: string): Promise<readonly [string, Lexicon]> => {
    try {
      return [name.replace(/\.txt$/, ""), readLexicon(await readFile(new URL(name, folder), "utf8"))];
    } catch (cause) {
      throw new AppError("invalid", `prompts/lexicon/${name}: ${cause instanceof Error ? cause.message : ""}`, {
        cause,
      });
    }
  };
  return Object.fromEntries(await Promise.all(files.map(read)));
}
