import { safeHref } from "../blocks.ts";
import { limits } from "../limits.ts";
import { nodes } from "./body.ts";
import { isRecord } from "./fields.ts";
import type { Grammar } from "./shape.ts";

const isMark = (name: string, look: unknown): boolean =>
  isRecord(look) &&
  (name === "link"
    ? Object.keys(look).length === 1 &&
      typeof look.href === "string" &&
      look.href.length <= limits.textLength &&
      safeHref(look.href) !== undefined
    : (name === "bold" || name === "italic") && Object.keys(look).length === 0);

/** What the words of a note consist of. */
export const noteGrammar: Grammar = {
  inside: {
    top: [nodes.paragraph, nodes.bulletList],
    [nodes.bulletList]: [nodes.listItem],
    [nodes.listItem]: [nodes.paragraph],
    [nodes.paragraph]: ["text", nodes.hardBreak],
  },
  isMark,
  maxLetters: limits.noteLength * 2, // as with plain text
  maxNodes: limits.noteLength * 6, // a bullet, a paragraph and a text for each line, and each line one letter
};

/** What a statement consists of. */
export const statementGrammar: Grammar = {
  inside: { top: [nodes.paragraph], [nodes.paragraph]: ["text", nodes.hardBreak] },
  isMark,
  maxLetters: limits.statementLength * 2,
  maxNodes: limits.statementLength * 4, // a paragraph and a text for each line, and each line one letter
};
