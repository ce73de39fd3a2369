import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Style } from "../../../shared/style.ts";
import { coverageOf } from "./coverage.ts";

/** Fonts for PDFs, the same on each machine; and whether one of them can show all these characters. `pictures`: it is the one with emoji. */
export type Fonts = Readonly<{
  files: readonly Buffer[];
  families: readonly string[];
  fontFor(points: readonly string[]): "words" | "pictures" | undefined;
}>;

const words = "@expo-google-fonts/atkinson-hyperlegible-next";
const looks = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that come with the product, and those of an organisation's own style before them. */
export function openFonts({ font, fontFiles }: Pick<Style, "font" | "fontFiles">): Fonts {
  const theirs = fontFiles.map((file) => Buffer.from(file));
  const ours = looks.map((look) => readFileSync(resolve(`${words}/${look}/AtkinsonHyperlegibleNext_${look}.ttf`)));
  const emoji = readFileSync(resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"));
  // what one of a family's looks lacks counts for none, so that bold words say the same
  const families = [theirs, ours].filter((family) => family.length > 0).map((family) => family.map(coverageOf));
  const pictures = coverageOf(emoji);
  const codeOf = (point: string): number => point.codePointAt(0) ?? 0;
  return {
    files: [...theirs, ...ours, emoji],
    families: [...(theirs.length > 0 ? [font] : []), "Atkinson Hyperlegible Next", "Noto Emoji"],
    fontFor(points) {
      const inFamily = (family: readonly ReadonlySet<number>[]): boolean =>
        points.every((point) => family.every((covered) => covered.has(codeOf(point))));
      if (families.some(inFamily)) return "words";
      return points.every((point) => pictures.has(codeOf(point))) ? "pictures" : undefined;
    },
  };
}
