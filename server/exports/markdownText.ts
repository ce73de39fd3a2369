import { type Span, safeHref } from "../../shared/blocks.ts";
import { printable } from "./text.ts";

/** What a line is made of: words, the signs around marked words, and links that are ready. */
type Piece =
  | Readonly<{ kind: "words"; text: string }>
  | Readonly<{ kind: "open" | "close"; sign: "**" | "_" }>
  | Readonly<{ kind: "ready"; text: string }>;

/** Spans as Markdown that reads back as exactly these words. A line break becomes a hard break. */
export function spansMarkdown(spans: readonly Span[]): string {
  return signed(spans)
    .split("\n")
    .map((line) => startEscaped(line.trim()))
    .join("\\\n");
}

/** The same on one line that begins with something else, for headings and table cells. */
export function lineMarkdown(spans: readonly Span[]): string {
  return signed(spans).replace(/\s+/gu, " ");
}

function signed(spans: readonly Span[]): string {
  return linksOf(spans.flatMap(trimmed)).map(written).join("").trim();
}

/** Links outside, bold in them, italics inside: so no two equal signs ever touch. */
function linksOf(spans: readonly Span[]): readonly Piece[] {
  return inRuns(spans, addressOf).flatMap(({ key: href, run }): readonly Piece[] => {
    if (href === undefined) return boldsOf(run);
    const text = run.map((span) => span.text).join("");
    if (text === href && isAutolink(href)) return [{ kind: "ready", text: `<${href}>` }];
    const target = href.replace(/[\\&]/g, "\\$&");
    return [{ kind: "ready", text: "[" }, ...boldsOf(run), { kind: "ready", text: `](<${target}>)` }];
  });
}

const addressOf = ({ href }: Span): string | undefined => (href === undefined ? undefined : safeHref(printable(href)));

const isAutolink = (href: string): boolean => /^https?:\/\/[\x21-\x7e]+$/.test(href) && !href.includes("&");

const boldsOf = (spans: readonly Span[]): readonly Piece[] =>
  inRuns(spans, (span) => span.bold ?? false).flatMap(({ key, run }) =>
    key ? marked("**", italicsOf(run)) : italicsOf(run),
  );

const italicsOf = (spans: readonly Span[]): readonly Piece[] =>
  inRuns(spans, (span) => span.italic ?? false).flatMap(({ key, run }): readonly Piece[] => {
    const words: Piece = { kind: "words", text: run.map((span) => span.text).join("") };
    return key ? marked("_", [words]) : [words];
  });

/** Neighbours with the same key, together. */
function inRuns<Key>(
  spans: readonly Span[],
  keyOf: (span: Span) => Key,
): readonly Readonly<{ key: Key; run: readonly Span[] }>[] {
  const runs: { key: Key; run: Span[] }[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last && last.key === keyOf(span)) last.run.push(span);
    else runs.push({ key: keyOf(span), run: [span] });
  }
  return runs;
}

const marked = (sign: "**" | "_", pieces: readonly Piece[]): readonly Piece[] => [
  { kind: "open", sign },
  ...pieces,
  { kind: "close", sign },
];

/** A sign beside a blank marks nothing, so blanks at the edges have no look. */
function trimmed(span: Span): readonly Span[] {
  const text = printable(span.text);
  const words = text.trim();
  const from = text.length - text.trimStart().length;
  const edges = [{ text: text.slice(0, from) }, { ...span, text: words }, { text: text.slice(from + words.length) }];
  return edges.filter((each) => each.text !== "");
}

function written(piece: Piece, at: number, pieces: readonly Piece[]): string {
  if (piece.kind === "ready") return piece.text;
  if (piece.kind !== "words") return piece.sign;
  const letters = [...piece.text];
  const head = isBrokenBy(letters[0], pieces[at - 1], pieces[at - 2], "close") ? asNumber(letters.shift()) : "";
  const tail = isBrokenBy(letters.at(-1), pieces[at + 1], pieces[at + 2], "open") ? asNumber(letters.pop()) : "";
  const words = escaped(letters.join(""));
  const isPicture = tail === "" && words.endsWith("!") && pieces[at + 1]?.kind === "ready"; // "![" would be one
  return head + (isPicture ? `${words.slice(0, -1)}\\!` : words) + tail;
}

/**
 * Whether a letter keeps the sign beside it from marking the words inside, as in "**no!**body": then it is written as its number.
 * Careful where readers of Markdown differ: only blanks and punctuation outside, and only letters inside, are sure.
 */
function isBrokenBy(
  letter: string | undefined,
  sign: Piece | undefined,
  inside: Piece | undefined,
  side: "open" | "close",
): boolean {
  if (sign?.kind !== side || letter === undefined) return false;
  if (letter.length === 1 && /[\s\p{P}]/u.test(letter)) return false; // some readers take rare, longer signs for letters
  if (sign.sign === "_" || inside?.kind !== "words") return true;
  const beside = [...inside.text];
  if (beside.length === 1) return true; // it may be written as its number itself
  return !/^[\p{L}\p{N}]$/u.test((side === "close" ? beside.at(-1) : beside[0]) ?? "");
}

const asNumber = (letter = ""): string => `&#${letter.codePointAt(0)};`;

/** Takes the meaning from every sign that has one anywhere in a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~#]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/:(?=\/\/)/g, "\\:") // an address that is no link stays text
    .replace(/\b(www)\./gi, "$1\\.");
}

/** And from those that have one at its start: lists, quotations, underlines of headings, tables. */
function startEscaped(line: string): string {
  return line.replace(/^[-+=>:]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}
