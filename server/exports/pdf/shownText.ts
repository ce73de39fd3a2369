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
 * Makes text that our fonts can show, whatever people typed: PDF/UA refuses a file with a character that has no glyph. A run of such
 * characters becomes “[…]”.
 *
 * @param refused  what Typst would not show after all, though a font has it.
 */
export function shownBy(fonts: Fonts, refused: ReadonlySet<string> = new Set()): (text: string) => string {
  /** One font shows a letter with all its marks. Joiners and their like mean something between pictures only. */
  const inOneFont = (cluster: string): string | undefined => {
    const points = [...cluster];
    const shapes = points.filter((point) => !shapeless.test(point));
    const font = shapes.some((point) => refused.has(point)) ? undefined : fonts.fontFor(shapes);
    if (font === "words")
      return points.filter((point) => shapes.includes(point) || /\s/u.test(point) || isJoiner(point, points)).join("");
    return font && cluster;
  };
  const stays = new Set(westernLetters.filter((letter) => !lookalikes[letter] && inOneFont(letter) === letter));
  return (text) => {
    const whole = printable(text).normalize("NFC");
    if (onlyOf(stays, whole)) return whole; // nearly all notes: taking each apart would be a second for 21,000 of them
    const pieces: string[] = [];
    for (const { segment } of graphemes.segment(whole)) {
      const shown = inOneFont(lookalikes[segment] ?? segment);
      if (shown !== undefined) pieces.push(shown);
      else if (pieces.at(-1) !== leftOut) pieces.push(leftOut);
    }
    return joinedGaps(pieces);
  };
}

/** Letters and signs that stand by themselves, without marks on top: Unicode's first 384, where the languages of Western and Central Europe are. */
const westernLetters = Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code));

function onlyOf(letters: ReadonlySet<string>, text: string): boolean {
  for (const point of text) if (!letters.has(point)) return false;
  return true;
}

/** “[…] […]” is one gap. */
function joinedGaps(pieces: readonly string[]): string {
  return pieces.join("").replace(/(?:\[…\]\s+)+(?=\[…\])/gu, "");
}
