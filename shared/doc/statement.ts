import * as Y from "yjs";
import type { Span } from "../blocks.ts";
import type { ClusterId } from "../ids.ts";
import { type Line, newBody, newParagraph, nodes, readBody } from "./body.ts";
import { retypeBody } from "./bodyEdit.ts";
import { wordsOf } from "./fields.ts";
import { retype } from "./textEdit.ts";

/** What moderators say over a cluster: the plain words, and its lines only where words are bold, italic or a link. */
export type StatementWords = Readonly<{ statement: string; rich?: readonly Line[] }>;

/** Statements of older documents and of scripts are plain: a shared text without looks. They stay so, and are read and typed in as well. */
export function readStatement(stored: unknown): StatementWords {
  const body = bodyOf(stored);
  if (!body) return { statement: wordsOf(stored, "statement")?.toString() ?? "" };
  const { text, rich } = readBody(body);
  return { statement: text, ...(rich && { rich }) };
}

/** What a new cluster keeps its statement in. */
export function newStatement({ statement, rich }: StatementWords): Readonly<Record<string, unknown>> {
  return { body: rich ? richBody(rich) : newBody(statement) };
}

/** Makes the statement say this with the smallest edit, so that looks, and what others typed meanwhile, stay. */
export function retypeStatement(stored: unknown, after: string): void {
  const body = bodyOf(stored);
  const words = wordsOf(stored, "statement");
  if (body) retypeBody(body, after);
  else if (words) retype(words, after);
}

/** The words of a statement, for a shared editor to bind to; absent in a plain one, and when there is no such cluster. */
export function statementBody(doc: Y.Doc, id: ClusterId): Y.XmlFragment | undefined {
  return bodyOf(doc.getMap<unknown>("clusters").get(id));
}

function bodyOf(stored: unknown): Y.XmlFragment | undefined {
  const body: unknown = stored instanceof Y.Map ? stored.get("body") : undefined;
  return body instanceof Y.XmlFragment ? body : undefined;
}

function richBody(lines: readonly Line[]): Y.XmlFragment {
  const body = new Y.XmlFragment();
  body.insert(0, lines.map(richParagraph));
  return body;
}

function richParagraph({ spans }: Line): Y.XmlElement {
  if (spans.length === 0) return newParagraph("");
  const paragraph = new Y.XmlElement(nodes.paragraph);
  paragraph.insert(
    0,
    spans.map((span) => (span.text === "\n" ? new Y.XmlElement(nodes.hardBreak) : richText(span))),
  );
  return paragraph;
}

function richText({ text, bold, italic, href }: Span): Y.XmlText {
  const written = new Y.XmlText();
  const attributes = { ...(bold && { bold: {} }), ...(italic && { italic: {} }), ...(href && { link: { href } }) };
  written.applyDelta([{ insert: text.toWellFormed(), attributes }]);
  return written;
}
