import { type ClusterId, type DocAddress, idPattern, type NoteId, type NoteRef, type QuestionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";

/** What a browser tells the others in its room about itself. No name: names come from the server (see `Roster`). */
export type Presence = Readonly<{
  typing?: NoteId;
  /** Where the pointer is on the canvas. */
  cursor?: Point;
  /** The question that lies on a moderator's desk, and the note or group there that they have in hand. */
  looksAt?: QuestionId;
  holds?: NoteRef | ClusterId;
}>;
type Point = Readonly<{ x: number; y: number }>;

/** Reads what another browser sent; nonsense reads as nothing. */
export function readPresence(state: unknown): Presence {
  const { typing, cursor, looksAt, holds } = isRecord(state) ? state : {};
  return {
    ...(isTyping(typing) && { typing: typing as NoteId }),
    ...(isPoint(cursor) && { cursor }),
    ...(isTyping(looksAt) && { looksAt: looksAt as QuestionId }),
    ...(isHeld(holds) && { holds: holds as NoteRef | ClusterId }),
  };
}

const isTyping = (part: unknown): boolean => typeof part === "string" && idPattern.test(part);
const isHeld = (part: unknown): boolean =>
  typeof part === "string" && part.split(".").length <= 2 && part.split(".").every((id) => idPattern.test(id));
const isLook = (part: unknown): boolean =>
  isRecord(part) &&
  Object.entries(part).every(
    ([key, word]) => ["name", "color"].includes(key) && typeof word === "string" && word.length <= limits.nameLength,
  );

const isNear = (part: unknown): boolean => typeof part === "number" && Math.abs(part) <= limits.canvasReach;
const isPoint = (part: unknown): part is Point =>
  isRecord(part) && Object.keys(part).length === 2 && isNear(part.x) && isNear(part.y);

/** A place between two letters, as Yjs tells it: nothing but ids of letters, so that nobody sends words or names along. */
const isCaret = (part: unknown): boolean =>
  part === null || (isRecord(part) && Object.keys(part).length === 2 && isBetween(part.anchor) && isBetween(part.head));
const isBetween = (part: unknown): boolean =>
  isRecord(part) &&
  Object.entries(part).every(([key, value]) => {
    if (key === "assoc") return value === 0 || value === -1;
    if (key === "tname") return value === null;
    return (key === "type" || key === "item") && (value === null || isLetterId(value));
  });
const isLetterId = (id: unknown): boolean =>
  isRecord(id) && Object.keys(id).length === 2 && Number.isSafeInteger(id.client) && Number.isSafeInteger(id.clock);

/** What may be told in each kind of document. The report's are the editor's own: where a caret stands, and its colour. */
const tellable: Readonly<Record<DocAddress["kind"], Readonly<Record<string, (part: unknown) => boolean>>>> = {
  room: { typing: isTyping, cursor: isPoint, caret: isCaret },
  stage: {},
  ballots: {},
  grades: {},
  drafts: {},
  signals: {},
  synthesis: { typing: isTyping, caret: isCaret, looksAt: isTyping, holds: isHeld },
  report: { cursor: (part) => part === null || isRecord(part), user: isLook },
};

/**
 * Whether a state may be told to the others. `null` tells that somebody is gone.
 *
 * @param anonymous  nobody in a room tells anything: who types or points in a note would be its author.
 */
export function isTellable(kind: DocAddress["kind"], state: unknown, anonymous: boolean): boolean {
  if (state === null) return true;
  const parts = anonymous && kind === "room" ? {} : tellable[kind];
  return (
    isRecord(state) && Object.entries(state).every(([key, part]) => Object.hasOwn(parts, key) && parts[key]?.(part))
  );
}
