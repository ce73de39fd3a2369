import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Style } from "../../../shared/style.ts";
import { coverageOf } from "./coverage.ts";

/** Fonts for PDFs, the same on each machine; and whether one of them can show all these characters. `pictures`: it is the one with emoji. */
export type Fonts = Readonly<{
  files: readonly Buffer[];
  /** `covers`: a class for regular expressions of the characters that it draws in all its looks. */
  families: readonly Readonly<{ name: string; covers: string }>[];
  fontFor(points: readonly string[]): "words" | "pictures" | undefined;
}>;

type Family = Readonly<{ name: string; files: readonly Buffer[] }>;
type Kept = Readonly<{ name: string; package: string; file: string; looks: readonly string[] }>;

const fourLooks = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const ours: Kept = {
  name: "Atkinson Hyperlegible Next",
  package: "@expo-google-fonts/atkinson-hyperlegible-next",
  file: "AtkinsonHyperlegibleNext",
  looks: fourLooks,
};
const emoji: Kept = {
  name: "Noto Emoji",
  package: "@expo-google-fonts/noto-emoji",
  file: "NotoEmoji",
  looks: ["400Regular"],
};

/** For letters that ours lack. Who installs without optional packages has none of them: then “[…]” stands there. */
const others: readonly Kept[] = [
  { name: "Open Sans", package: "@expo-google-fonts/open-sans", file: "OpenSans", looks: fourLooks }, // Cyrillic, Greek, Hebrew
  {
    name: "Vazirmatn", // Arabic, Persian; a font that draws dots by themselves (Noto) would double letters for who copies or listens
    package: "@expo-google-fonts/vazirmatn",
    file: "Vazirmatn",
    looks: ["400Regular", "700Bold"],
  },
  { name: "ZCOOL XiaoWei", package: "@expo-google-fonts/zcool-xiaowei", file: "ZCOOLXiaoWei", looks: ["400Regular"] }, // Chinese
  {
    name: "Noto Sans Ethiopic", // Amharic, Tigrinya
    package: "@expo-google-fonts/noto-sans-ethiopic",
    file: "NotoSansEthiopic",
    looks: ["400Regular", "700Bold"],
  },
];
const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that come with the product, and those of an organisation's own style before them. */
export function openFonts({ font, fontFiles }: Pick<Style, "font" | "fontFiles">): Fonts {
  const theirs = fontFiles.map((file) => Buffer.from(file));
  const families = [
    ...(theirs.length > 0 ? [{ name: font, files: theirs }] : []),
    read(ours),
    ...others.filter(isInstalled).map(read),
  ];
  const pictured = read(emoji);
  // what one of a family's looks lacks counts for none, so that bold words say the same
  const covered = families.map(coveredBy);
  const pictures = coveredBy(pictured);
  const codeOf = (point: string): number => point.codePointAt(0) ?? 0;
  return {
    files: [...families, pictured].flatMap(({ files }) => files),
    families: [...families, pictured].map(({ name }, at) => ({ name, covers: classOf(covered[at] ?? pictures) })),
    fontFor(points) {
      const inFamily = (known: ReadonlySet<number>): boolean => points.every((point) => known.has(codeOf(point)));
      if (covered.some(inFamily)) return "words";
      return inFamily(pictures) ? "pictures" : undefined;
    },
  };
}

function coveredBy({ files }: Family): ReadonlySet<number> {
  const [first = new Set<number>(), ...more] = files.map(coverageOf);
  return new Set([...first].filter((code) => more.every((look) => look.has(code))));
}

function classOf(codes: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const sign = (code: number): string => `\\u{${code.toString(16)}}`;
  return `[${ranges.map(([from, to]) => `${sign(from)}-${sign(to)}`).join("")}]`;
}

const pathOf = (kept: Kept, look: string): string => `${kept.package}/${look}/${kept.file}_${look}.ttf`;

function read(kept: Kept): Family {
  return { name: kept.name, files: kept.looks.map((look) => readFileSync(resolve(pathOf(kept, look)))) };
}

function isInstalled(kept: Kept): boolean {
  try {
    for (const look of kept.looks) resolve(pathOf(kept, look));
    return true;
  } catch {
    return false;
  }
}
