import type * as Y from "yjs";
import type { VersionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";
import type { EditorNode } from "./report.ts";

/** Why a version was kept without anybody asking: before something that changes much. */
export const occasions = ["again", "restore", "takeAll"] as const;
export type Occasion = (typeof occasions)[number];

/** The document as it was. `at`: epoch ms. `before` is absent when somebody kept it by name; `by` is the name of who did. */
export type Version = Readonly<{ id: VersionId; name: string; at: number; before?: Occasion; by?: string }>;

/** Versions of the report, in its own document: they go where it goes, and are erased with it. */
export type Versions = Readonly<{
  /** Newest first. */
  list: Live<readonly Version[]>;
  /**
   * Keeps the words as they are. The oldest of those that nobody asked for make room, as many as it takes.
   *
   * @returns false when it is too large, or when there are too many that somebody asked for.
   */
  keep(version: Version, content: readonly EditorNode[]): boolean;
  rename(id: VersionId, name: string): void;
  forget(id: VersionId): void;
  /** Its words; empty when it is gone. */
  contentOf(id: VersionId): readonly EditorNode[];
}>;

export function openVersions(doc: Y.Doc): Versions {
  const stored = doc.getMap<unknown>("versions");
  const list = live(stored, () => readVersions(stored));
  return {
    list,
    keep({ id, ...version }, content) {
      const words = JSON.stringify(content).toWellFormed();
      const size = bytesOf(words);
      if (size > limits.versionBytes) return false;
      const there = list.current().map((one) => ({ ...one, size: sizeOf(stored.get(one.id)) }));
      let rest = there;
      const isFull = (): boolean =>
        rest.length >= limits.versions || rest.reduce((sum, one) => sum + one.size, size) > limits.versionsBytes;
      while (isFull()) {
        const oldest = rest.findLast(({ before }) => before !== undefined);
        if (!oldest) return false;
        rest = rest.filter((one) => one !== oldest);
      }
      doc.transact(() => {
        for (const one of there) if (!rest.includes(one)) stored.delete(one.id);
        stored.set(id, { ...version, words });
      });
      return true;
    },
    rename(id, name) {
      const version = stored.get(id);
      if (!isVersion(version)) return;
      const { name: _, before: __, ...rest } = version;
      stored.set(id, { ...rest, name }); // who gives it a name wants to keep it
    },
    forget: (id) => stored.delete(id),
    contentOf(id) {
      const version = stored.get(id);
      return isVersion(version) ? parsed(version.words) : [];
    },
  };
}

/** Whether this may stand in a document as a version. */
export function isVersion(
  stored: unknown,
): stored is Readonly<{ name: string; at: number; words: string; before?: Occasion; by?: string }> {
  if (!isRecord(stored)) return false;
  const { name, at, words, before, by, ...more } = stored;
  return (
    Object.keys(more).length === 0 &&
    typeof name === "string" &&
    name.length <= limits.titleLength &&
    typeof at === "number" &&
    Math.abs(at) < 8.64e15 &&
    typeof words === "string" &&
    bytesOf(words) <= limits.versionBytes &&
    (by === undefined || (typeof by === "string" && by.length <= limits.nameLength)) &&
    (before === undefined || occasions.some((each) => each === before))
  );
}

/** How large words are in UTF-8: letters of some alphabets take three bytes. */
function bytesOf(words: string): number {
  let bytes = words.length;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1; // a pair of surrogates is four bytes
  }
  return bytes;
}
const sizeOf = (stored: unknown): number => (isVersion(stored) ? bytesOf(stored.words) : 0);

function readVersions(stored: Y.Map<unknown>): readonly Version[] {
  return [...stored.entries()]
    .flatMap(([id, version]): readonly Version[] => {
      if (!isVersion(version)) return [];
      const { name, at, before, by } = version;
      return [{ id: id as VersionId, name, at, ...(before && { before }), ...(by && { by }) }];
    })
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function parsed(words: string): readonly EditorNode[] {
  try {
    return nodesIn(JSON.parse(words));
  } catch {
    return []; // nonsense reads as nothing
  }
}

/** A list of the editor's nodes, whatever it may be: what is no node is left out. */
export function nodesIn(stored: unknown): readonly EditorNode[] {
  return Array.isArray(stored) ? stored.flatMap((node) => readNode(node, limits.depth)) : [];
}

/** What is no node is left out. */
function readNode(node: unknown, deepest: number): readonly EditorNode[] {
  if (!isRecord(node) || typeof node.type !== "string" || deepest < 0) return [];
  const { type, text, attrs, marks, content } = node;
  const isMark = (mark: unknown): mark is NonNullable<EditorNode["marks"]>[number] =>
    isRecord(mark) && typeof mark.type === "string" && (mark.attrs === undefined || isRecord(mark.attrs));
  return [
    {
      type,
      ...(typeof text === "string" && { text }),
      ...(isRecord(attrs) && { attrs }),
      ...(Array.isArray(marks) && { marks: marks.filter(isMark) }),
      ...(Array.isArray(content) && { content: content.flatMap((child) => readNode(child, deepest - 1)) }),
    },
  ];
}
