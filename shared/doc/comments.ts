import * as Y from "yjs";
import type { CommentId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { derived, type Live, live } from "./live.ts";

/** A place between letters, that stays there whatever is typed around it. Only the editor looks inside. */
export type Anchor = Y.RelativePosition;

/** One thing that somebody said about the document. `at`: epoch ms. `by`: the name they go by; absent when they gave none. */
export type Remark = Readonly<{ id: CommentId; at: number; text: string; by?: string }>;

/**
 * A remark on words of the document, with the answers to it, oldest first. `quote`: the words as they were then. `from` lies behind
 * their first letter: a place of the editor hangs on the letter before it, and what is typed in front does not belong to them.
 */
export type Thread = Remark &
  Readonly<{ quote: string; from: Anchor; to: Anchor; answers: readonly Remark[]; isResolved: boolean }>;

/** What moderators say to each other about the report. It lies beside the words and is in no download. */
export type Comments = Readonly<{
  /** Oldest first. */
  threads: Live<readonly Thread[]>;
  begin(thread: Omit<Thread, "answers" | "isResolved">): void;
  answer(on: CommentId, remark: Remark): void;
  resolve(id: CommentId, isResolved: boolean): void;
  /** With its answers. */
  remove(id: CommentId): void;
}>;

/** As it is stored: one value, so that nobody changes it afterwards. `on`: what it answers; then it has no place of its own. */
type Stored = Readonly<{ at: number; text: string; by?: string }> &
  (Readonly<{ on: string }> | Readonly<{ quote: string; from: string; to: string }>);

export function openComments(doc: Y.Doc): Comments {
  const comments = doc.getMap<unknown>("comments");
  const resolved = doc.getMap<unknown>("resolved");
  const parts = [live(comments, () => [...comments.entries()]), live(resolved, () => [...resolved.entries()])];
  return {
    threads: derived(parts, () => readThreads(comments, resolved)),
    begin({ id, quote, from, to, ...remark }) {
      const anchored = { quote: whole(quote, limits.quotedLength), from: written(from), to: written(to) };
      comments.set(id, { ...said(remark), ...anchored } satisfies Stored);
    },
    answer: (on, { id, ...remark }) => void comments.set(id, { ...said(remark), on } satisfies Stored),
    resolve: (id, isResolved) => void resolved.set(id, isResolved),
    remove(id) {
      doc.transact(() => {
        for (const [key, stored] of comments.entries())
          if (key === id || (isComment(stored) && "on" in stored && stored.on === id)) comments.delete(key);
        resolved.delete(id);
      });
    },
  };
}

const whole = (text: string, most: number): string => text.slice(0, most).toWellFormed();
const said = ({ at, text, by }: Omit<Remark, "id">): Omit<Remark, "id"> => ({
  at,
  text: whole(text, limits.commentLength),
  ...(by && { by: whole(by, limits.nameLength) }),
});
const written = (anchor: Anchor): string => JSON.stringify(Y.relativePositionToJSON(anchor));

/** Whether this may stand in a document as a comment. */
export function isComment(stored: unknown): stored is Stored {
  if (!isRecord(stored)) return false;
  const { at, text, by, on, quote, from, to, ...more } = stored;
  const isShort = (words: unknown, most: number): boolean => typeof words === "string" && words.length <= most;
  const isPlaced = isShort(quote, limits.quotedLength) && isShort(from, 300) && isShort(to, 300);
  return (
    Object.keys(more).length === 0 &&
    typeof at === "number" &&
    Math.abs(at) < 8.64e15 &&
    isShort(text, limits.commentLength) &&
    (by === undefined || isShort(by, limits.nameLength)) &&
    (on === undefined ? isPlaced : isShort(on, 40) && quote === undefined && from === undefined && to === undefined)
  );
}

function readThreads(comments: Y.Map<unknown>, resolved: Y.Map<unknown>): readonly Thread[] {
  const all = [...comments.entries()]
    .flatMap(([id, stored]) => (isComment(stored) ? [{ ...stored, id: id as CommentId }] : []))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return all.flatMap((comment): readonly Thread[] => {
    if ("on" in comment) return [];
    const { from, to } = { from: anchorOf(comment.from), to: anchorOf(comment.to) };
    if (!from || !to) return [];
    const answers = all.flatMap((other) => ("on" in other && other.on === comment.id ? [remarkOf(other)] : []));
    return [{ ...comment, from, to, answers, isResolved: resolved.get(comment.id) === true }];
  });
}

const remarkOf = ({ id, at, text, by }: Remark): Remark => ({ id, at, text, ...(by !== undefined && { by }) });

/** Absent when it is none. */
function anchorOf(stored: string): Anchor | undefined {
  try {
    const json: unknown = JSON.parse(stored);
    return isRecord(json) && [json.item, json.type].every(isIdOrNone)
      ? Y.createRelativePositionFromJSON(json)
      : undefined;
  } catch {
    return undefined;
  }
}

const isIdOrNone = (id: unknown): boolean =>
  id === undefined || id === null || (isRecord(id) && Number.isInteger(id.client) && Number.isInteger(id.clock));
