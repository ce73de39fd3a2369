import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { coverageOf } from "./coverage.ts";

/** Fonts for PDFs, ours and the same on each machine; and which characters they can show. */
export type Fonts = Readonly<{ files: readonly Buffer[]; shows(codePoint: number, among: "words" | "emoji"): boolean }>;

export const ownFamilies = ["Atkinson Hyperlegible Next", "Noto Emoji"] as const;

const words = "@expo-google-fonts/atkinson-hyperlegible-next";
const wordFiles = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that come with the product. */
export function ownFonts(): Fonts {
  const letters = wordFiles.map((look) =>
    readFileSync(resolve(`${words}/${look}/AtkinsonHyperlegibleNext_${look}.ttf`)),
  );
  const emoji = readFileSync(resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"));
  // what one of the four looks lacks is shown in none, so that bold words say the same
  const coverages = letters.map(coverageOf);
  const pictures = coverageOf(emoji);
  return {
    files: [...letters, emoji],
    shows: (codePoint, among) =>
      among === "emoji" ? pictures.has(codePoint) : coverages.every((covered) => covered.has(codePoint)),
  };
}
