import { type Block, type Bullet, textOf } from "../blocks.ts";
import { hunks } from "./diff.ts";

/** One line of a document: a heading with its level, a paragraph, or a bullet with its depth from 1. */
export type Line = Readonly<{ type: "heading" | "paragraph" | "bullet"; level: number; text: string }>;

/** A line beside what it was. `before` is absent for one that came, `after` for one that went. */
export type Beside = Readonly<{ before?: Line; after?: Line }>;

/** Two documents line by line: what stayed, what was changed, what came and what went. */
export function compareDocuments(before: readonly Block[], after: readonly Block[]): readonly Beside[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const same = (from: number, to: number): readonly Beside[] =>
    old.slice(from, to).map((line) => ({ before: line, after: line }));
  let read = 0;
  const compared = hunks(old.map(keyOf), now.map(keyOf)).flatMap((hunk, _, all): readonly Beside[] => {
    const shift = all.slice(0, all.indexOf(hunk)).reduce((sum, { remove, insert }) => sum + insert.length - remove, 0);
    const stayed = same(read, hunk.at);
    read = hunk.at + hunk.remove;
    const from = hunk.at + shift;
    return [...stayed, ...paired(old.slice(hunk.at, read), now.slice(from, from + hunk.insert.length))];
  });
  return [...compared, ...same(read, old.length)];
}

/** Lines that were changed stand beside each other when they still have words in common. */
function paired(gone: readonly Line[], came: readonly Line[]): readonly Beside[] {
  const left = [...gone];
  const after = came.flatMap((line): readonly Beside[] => {
    const at = left.findIndex((old) => old.type === line.type && isLike(old.text, line.text));
    if (at < 0) return [{ after: line }];
    const passed = left.splice(0, at + 1);
    return [...passed.slice(0, -1).map((old) => ({ before: old })), { before: passed.at(-1) as Line, after: line }];
  });
  return [...after, ...left.map((old) => ({ before: old }))];
}

/** Whether two lines share at least a third of their words. */
function isLike(a: string, b: string): boolean {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared * 3 >= Math.max(own.size, other.size);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

const keyOf = ({ type, level, text }: Line): string => `${type} ${level} ${text}`;

/** The lines of blocks, in reading order. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: Block): readonly Line[] {
  switch (block.type) {
    case "heading":
      return [{ type: "heading", level: block.level, text: textOf(block.spans) }];
    case "paragraph":
      return [{ type: "paragraph", level: 0, text: textOf(block.spans) }];
    case "bullets":
      return block.items.flatMap((item) => bulletLines(item, 1));
    case "table":
      return [block.head, ...block.rows].map((row) => ({ type: "paragraph", level: 0, text: row.join(" · ") }));
  }
}

function bulletLines({ spans, children = [] }: Bullet, level: number): readonly Line[] {
  return [
    { type: "bullet", level, text: textOf(spans) },
    ...children.flatMap((child) => bulletLines(child, level + 1)),
  ];
}
