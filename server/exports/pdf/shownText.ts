import { printable } from "../text.ts";
import type { Fonts } from "./fonts.ts";

/** What stands for characters that no font of ours has. */
const leftOut = "[…]";

/** Signs that people type often, and others that mean the same and are there. */
const lookalikes: Readonly<Record<string, string>> = {
  "→": "➡",
  "←": "⬅",
  "↑": "⬆",
  "↓": "⬇",
  "⇒": "➡",
  "✓": "✔",
  "✗": "✖",
  "‑": "-",
  "●": "•",
  "▪": "•",
  "■": "•",
};

/** Has no shape of its own: joiners, marks that choose a shape, breaks that nobody sees. */
const shapeless = /^[\p{Default_Ignorable_Code_Point}\s]$/u;
/** In Persian and Urdu they tell how letters hang together; between others they mean nothing. */
const isJoiner = (point: string, beside: readonly string[]): boolean =>
  /[\u200C\u200D]/u.test(point) && beside.some((each) => /\p{Script=Arabic}/u.test(each));
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Text that our fonts can show, whatever people typed: PDF/UA refuses a file with a character that has no glyph. A run of such
 * characters becomes “[…]”.
 *
 * @param refused  what Typst would not show after all, though a font has it.
 */
export function shownText(text: string, fonts: Fonts, refused: ReadonlySet<string> = new Set()): string {
  /** One font shows a letter with all its marks. Joiners and their like mean something between pictures only. */
  const inOneFont = (cluster: string): string | undefined => {
    const points = [...cluster];
    const shapes = points.filter((point) => !shapeless.test(point));
    const font = shapes.some((point) => refused.has(point)) ? undefined : fonts.fontFor(shapes);
    if (font === "words")
      return points.filter((point) => shapes.includes(point) || /\s/u.test(point) || isJoiner(point, points)).join("");
    return font && cluster;
  };
  const pieces: string[] = [];
  for (const { segment } of graphemes.segment(printable(text).normalize("NFC"))) {
    const shown = inOneFont(lookalikes[segment] ?? segment);
    if (shown !== undefined) pieces.push(shown);
    else if (pieces.at(-1) !== leftOut) pieces.push(leftOut);
  }
  return joinedGaps(pieces);
}

/** “[…] […]” is one gap. */
function joinedGaps(pieces: readonly string[]): string {
  return pieces.join("").replace(/(?:\[…\]\s+)+(?=\[…\])/gu, "");
}
