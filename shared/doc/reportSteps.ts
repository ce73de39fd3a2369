import * as Y from "yjs";
import type { Span } from "../blocks.ts";
import type { EditorNode, Place, Step } from "./report.ts";
import { writeNode } from "./reportNodes.ts";
import { smallestEdit } from "./textEdit.ts";

/** Takes one step in the shared words. Edits are as small as they can be, so that what others type meanwhile stays. */
export function takeStep(top: Y.XmlFragment, step: Exclude<Step, { do: "see" }>): void {
  if (step.do === "put") return put(top, step.items, step.at, step.heading);
  const found = find(top, (element) => isFrom(element, step.id));
  if (!found) return;
  if (step.do === "drop") drop(found);
  else if (step.do === "say") say(found, step.text, step.looks);
  else for (const [name, value] of Object.entries(step.marks)) mark(found, name, value);
}

type Element = Y.XmlElement<Record<string, string>>;

/** One that people emptied is none: its words may stand somewhere else. */
const isFrom = (element: Element, id: string): boolean =>
  element.getAttribute(element.nodeName === "heading" ? "theme" : "source") === id && hasWords(element);

const hasWords = (element: Element): boolean =>
  element
    .toArray()
    .some((node) => (node instanceof Y.XmlText ? node.length > 0 : isElement(node) && !isList(node) && hasWords(node)));

const isElement = (node: unknown): node is Element => node instanceof Y.XmlElement;

const isList = (node: unknown): node is Element =>
  isElement(node) && (node.nodeName === "bulletList" || node.nodeName === "orderedList");

function find(within: Y.XmlFragment, isIt: (element: Element) => boolean): Element | undefined {
  for (const node of within.toArray()) {
    if (!isElement(node)) continue;
    const found = isIt(node) ? node : find(node, isIt);
    if (found) return found;
  }
  return undefined;
}

/** What holds it, and its place there. */
function seat(element: Element): Readonly<{ holder: Y.XmlFragment; at: number }> {
  const holder = element.parent as Y.XmlFragment;
  return { holder, at: holder.toArray().indexOf(element) };
}

/** The bullet that it stands in; itself when it stands in none. */
function bulletOf(element: Element): Element {
  const { parent } = element;
  return isElement(parent) && parent.nodeName === "listItem" ? parent : element;
}

function blockOf(element: Element): Element {
  return isElement(element.parent) ? blockOf(element.parent) : element;
}

function mark(element: Element, name: string, value: string): void {
  if (value === "" && name !== "under") element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function drop(element: Element): void {
  const bullet = bulletOf(element);
  const { holder, at } = seat(bullet);
  const below = bullet.toArray().filter(isList);
  const saved = below.flatMap((list) => list.toArray().map((item) => item.clone() as Element));
  holder.delete(at, 1);
  if (saved.length > 0) holder.insert(at, saved);
  else if (holder.length === 0 && isElement(holder)) {
    const list = seat(holder);
    list.holder.delete(list.at, 1); // a list without bullets is none
  }
}

function put(top: Y.XmlFragment, items: readonly EditorNode[], place: Place, heading?: EditorNode): void {
  const list = (): EditorNode[] => [
    ...(heading ? [heading] : []),
    ...(items.length > 0 ? [{ type: "bulletList", content: items }] : []),
  ];
  const blocksAt = (holder: Y.XmlFragment, at: number): void => holder.insert(at, list().map(writeNode));
  const id = place === "end" ? undefined : beside(place);
  const there = find(top, (element) =>
    id === undefined
      ? place !== "end" && "below" in place && element.nodeName === "heading" && isHeading(element, place.below)
      : isFrom(element, id),
  );
  if (!there || place === "end") return blocksAt(top, top.length);
  if ("below" in place || "behind" in place) {
    const { holder, at } = seat(blockOf(there));
    const next = holder.get(at + 1);
    if ("below" in place && !heading && isList(next)) next.insert(0, items.map(writeNode));
    else blocksAt(holder, at + 1);
    return;
  }
  const bullet = bulletOf(there);
  const { holder, at } = seat(bullet);
  const after = "after" in place ? 1 : 0;
  if (isList(holder)) holder.insert(at + after, items.map(writeNode));
  else blocksAt(holder, at + after);
}

function beside(place: Exclude<Place, "end">): string | undefined {
  if ("after" in place) return place.after;
  if ("before" in place) return place.before;
  return "behind" in place ? place.behind : undefined;
}

const isHeading = (element: Element, below: Readonly<{ theme?: string; question?: string }>): boolean =>
  below.theme === undefined
    ? element.getAttribute("question") === below.question
    : element.getAttribute("theme") === below.theme;

/** A piece of a line, by its place in the line's letters; a break is one letter. */
type Run = Readonly<{ node: Y.XmlText | Element; from: number; text: string }>;

function runsOf(line: Element): readonly Run[] {
  let from = 0;
  return line.toArray().flatMap((node): readonly Run[] => {
    if (!(node instanceof Y.XmlText || isElement(node))) return [];
    const text = node instanceof Y.XmlText ? lettersOf(node) : "\n";
    from += text.length;
    return [{ node, from: from - text.length, text }];
  });
}

const lettersOf = (text: Y.XmlText): string =>
  (text.toDelta() as readonly { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("");

function say(element: Element, wanted: string, looks?: readonly Span[]): void {
  const line = lineOf(element);
  const { at, remove, insert } = smallestEdit(
    runsOf(line)
      .map(({ text }) => text)
      .join(""),
    wanted.toWellFormed(),
  );
  for (const { node, from, text } of [...runsOf(line)].reverse()) {
    const start = Math.max(at, from);
    const end = Math.min(at + remove, from + text.length);
    if (end <= start) continue;
    if (node instanceof Y.XmlText) node.delete(start - from, end - start);
    else line.delete(line.toArray().indexOf(node), 1);
  }
  if (insert) insertAt(line, at, insert);
  if (looks) dress(line, looks);
}

/** The line that holds its words; an item of more lines gets one. */
function lineOf(element: Element): Element {
  if (element.nodeName !== "listItem") return element;
  const lines = element.toArray().filter((node) => isElement(node) && !isList(node)) as Element[];
  const [first, ...more] = lines;
  for (const line of more) element.delete(element.toArray().indexOf(line), 1);
  if (first) return first;
  const made: Element = new Y.XmlElement("paragraph");
  element.insert(0, [made]);
  return made;
}

function insertAt(line: Element, at: number, words: string): void {
  const [first = "", ...more] = words.split("\n");
  const run = runsOf(line).find(
    ({ node, from, text }) => node instanceof Y.XmlText && from <= at && at <= from + text.length,
  );
  const text = run?.node instanceof Y.XmlText ? run.node : new Y.XmlText();
  if (!run) line.insert(runsOf(line).filter(({ from }) => from < at).length, [text]);
  const offset = at - (run?.from ?? at);
  text.insert(offset, first);
  if (more.length === 0) return;
  const behind = offset + first.length;
  const tail = lettersOf(text).slice(behind);
  text.delete(behind, tail.length);
  const lines = more.flatMap((each, index) => {
    const own = new Y.XmlText(index === more.length - 1 ? each + tail : each);
    return [new Y.XmlElement("hardBreak"), own];
  });
  line.insert(line.toArray().indexOf(text) + 1, lines);
}

/** Gives the letters the looks of these spans, and takes away those they have not. */
function dress(line: Element, looks: readonly Span[]): void {
  let from = 0;
  for (const { text, bold, italic, href } of looks) {
    const look = { bold: bold ? {} : null, italic: italic ? {} : null, link: href === undefined ? null : { href } };
    const to = from + text.length;
    for (const run of runsOf(line)) {
      const start = Math.max(from, run.from);
      const end = Math.min(to, run.from + run.text.length);
      if (run.node instanceof Y.XmlText && end > start) run.node.format(start - run.from, end - start, look);
    }
    from = to;
  }
}
