import type * as Y from "yjs";
import type { RoundId } from "../ids.ts";
import { type Answers, openAnswers } from "./answers.ts";
import { type Calls, openCalls } from "./calls.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/** A room asks for a moderator. `takenAt`: one is on the way since then; `takenBy` is empty when nobody may know who. */
export type Hand = Readonly<{ at: number; line: string; takenAt?: number; takenBy?: string }>;

/** What a room says of its own notes of a round before it leaves: they are right, or this must change. */
export type Check = Readonly<{ verdict: Verdict; words: string; at: number }>;

export const verdicts = ["accurate", "change"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a room told about one round. Times are epoch ms on the server's clock. */
export type RoundSignals = Readonly<{
  /** Since when the room is done. */
  doneAt?: number;
  /** So much longer this room has than the others. */
  extraMs?: number;
  check?: Check;
}>;

/**
 * What a room and the moderators tell each other beside the notes. Read by the room's people and by staff; written by the server
 * alone, for whoever asks it by the API: so nobody calls out or comes to help in another's name, and it works between rounds too.
 */
export type Signals = Calls &
  Answers &
  Readonly<{
    /** Absent when the room asks for nobody. */
    hand: Live<Hand | undefined>;
    rounds: Live<ReadonlyMap<RoundId, RoundSignals>>;
    setHand(hand: Hand | undefined): void;
    setDone(round: RoundId, doneAt: number | undefined): void;
    setExtra(round: RoundId, extraMs: number): void;
    setCheck(round: RoundId, check: Check): void;
  }>;

export function openSignals(doc: Y.Doc): Signals {
  const hand = doc.getMap<unknown>("hand");
  const rounds = doc.getMap<unknown>("rounds");
  const put = (key: string, value: unknown): void =>
    void (value === undefined ? rounds.delete(key) : rounds.set(key, value));
  return {
    ...openCalls(doc),
    ...openAnswers(doc),
    hand: live(hand, () => readHand(hand.get("hand"))),
    rounds: live(rounds, () => readRounds(rounds)),
    setHand: (next) => void (next ? hand.set("hand", next) : hand.delete("hand")),
    setDone: (round, doneAt) => put(`${round}.done`, doneAt),
    setExtra: (round, extraMs) => put(`${round}.extra`, extraMs),
    setCheck: (round, check) => put(`${round}.check`, check),
  };
}

function readHand(stored: unknown): Hand | undefined {
  if (!isRecord(stored) || typeof stored.at !== "number") return undefined;
  const { at, line, takenAt, takenBy } = stored;
  return {
    at,
    line: typeof line === "string" ? line : "",
    ...(typeof takenAt === "number" && { takenAt }),
    ...(typeof takenBy === "string" && { takenBy }),
  };
}

function readRounds(stored: Y.Map<unknown>): ReadonlyMap<RoundId, RoundSignals> {
  const rounds = new Map<RoundId, RoundSignals>();
  for (const [key, value] of stored) {
    const [id = "", what] = key.split(".");
    const round = id as RoundId;
    const known = rounds.get(round);
    if (what === "done" && typeof value === "number") rounds.set(round, { ...known, doneAt: value });
    if (what === "extra" && typeof value === "number") rounds.set(round, { ...known, extraMs: value });
    const check = what === "check" ? readCheck(value) : undefined;
    if (check) rounds.set(round, { ...known, check });
  }
  return rounds;
}

function readCheck(stored: unknown): Check | undefined {
  if (!isRecord(stored) || typeof stored.at !== "number") return undefined;
  const verdict = verdicts.find((one) => one === stored.verdict);
  return verdict && { verdict, words: typeof stored.words === "string" ? stored.words : "", at: stored.at };
}
