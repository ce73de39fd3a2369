import type * as Y from "yjs";
import { idPattern, type QuestionId, type VoteId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isTool, type Tool, type ToolSwitches } from "../tools.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/**
 * A vote on the notes of one question. `most`: so many of somebody's dots may lie on one note. `counts` are by note, and empty as long
 * as it is open: until then nobody sees what others chose, see `ballots`.
 */
export type Vote = Readonly<{
  id: VoteId;
  dots: number;
  most: number;
  isOpen: boolean;
  counts: Readonly<Record<string, number>>;
}>;

/** How a room is led: only the server writes this, for whoever leads the room or the session. */
export type Lead = Readonly<{
  /** Questions at which everybody first writes for themselves; `false` once that was shown to all. */
  privately: Live<ReadonlyMap<QuestionId, boolean>>;
  /** The last vote on each question. */
  votes: Live<ReadonlyMap<QuestionId, Vote>>;
  /** For all questions of the round. */
  tools: Live<ToolSwitches>;
  setPrivate(question: QuestionId, isPrivate: boolean): void;
  setVote(question: QuestionId, vote: Vote): void;
  switchTool(tool: Tool, isOn: boolean): void;
}>;

export type LeadNow = Readonly<{
  privately: ReadonlyMap<QuestionId, boolean>;
  votes: ReadonlyMap<QuestionId, Vote>;
}>;

/** Read once, without following it. */
export function readLead(doc: Y.Doc): LeadNow {
  return {
    privately: readEntries(doc.getMap("privately"), isBoolean),
    votes: readEntries(doc.getMap("votes"), isVote),
  };
}

export function openLead(doc: Y.Doc): Lead {
  const privately = doc.getMap<unknown>("privately");
  const votes = doc.getMap<unknown>("votes");
  const tools = doc.getMap<unknown>("tools");
  return {
    privately: live(privately, () => readEntries(privately, isBoolean)),
    votes: live(votes, () => readEntries(votes, isVote)),
    tools: live(tools, () => readSwitches(tools)),
    setPrivate: (question, isPrivate) => void privately.set(question, isPrivate),
    setVote: (question, vote) => void votes.set(question, vote), // one value: budget and counts never part
    switchTool: (tool, isOn) => void tools.set(tool, isOn), // one entry each: two people may switch two tools at once
  };
}

function readEntries<T>(map: Y.Map<unknown>, isRight: (stored: unknown) => stored is T): ReadonlyMap<QuestionId, T> {
  return new Map([...map].flatMap(([id, stored]) => (isRight(stored) ? [[id as QuestionId, stored] as const] : [])));
}

function readSwitches(map: Y.Map<unknown>): ToolSwitches {
  return new Map([...map].flatMap(([tool, isOn]) => (isTool(tool) && isBoolean(isOn) ? [[tool, isOn] as const] : [])));
}

const isBoolean = (stored: unknown): stored is boolean => typeof stored === "boolean";

/** How many dots somebody may have, or a note may get from one person. */
const isBudget = (count: unknown): count is number =>
  Number.isInteger(count) && Number(count) >= 1 && Number(count) <= limits.dots;

export const isVote = (stored: unknown): stored is Vote =>
  isRecord(stored) &&
  typeof stored.id === "string" &&
  idPattern.test(stored.id) &&
  isBudget(stored.dots) &&
  isBudget(stored.most) &&
  isBoolean(stored.isOpen) &&
  isCounts(stored.counts);

/** Whole numbers above nothing, by id. */
export const isCounts = (stored: unknown): stored is Readonly<Record<string, number>> =>
  isRecord(stored) &&
  Object.entries(stored).every(([id, count]) => idPattern.test(id) && Number.isInteger(count) && Number(count) > 0);
