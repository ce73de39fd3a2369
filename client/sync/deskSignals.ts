import type { Answer } from "../../shared/doc/answers.ts";
import type { Announcement } from "../../shared/doc/calls.ts";
import { type Live, settable } from "../../shared/doc/live.ts";
import type { Hand, RoundSignals, Signals } from "../../shared/doc/signals.ts";
import type { ClusterId, RoomId, RoundId } from "../../shared/ids.ts";

/** What one room tells the moderators now. */
export type RoomTells = Readonly<{
  hand: Hand | undefined;
  rounds: ReadonlyMap<RoundId, RoundSignals>;
  /** What moderators told this room alone. */
  announcements: readonly Announcement[];
  /** What it says of the statements that were put to it. */
  answers: ReadonlyMap<ClusterId, Answer>;
}>;

/** What all rooms tell, as one map; many may change within one tick: it is made once after all of them. */
export function gatherSignals(): Readonly<{
  signals: Live<ReadonlyMap<RoomId, RoomTells>>;
  add(room: RoomId, own: Signals): void;
}> {
  const rooms = new Map<RoomId, Signals>();
  const signals = settable<ReadonlyMap<RoomId, RoomTells>>(new Map());
  let planned = false;
  const tellsOf = ({ hand, rounds, announcements, answers }: Signals): RoomTells => ({
    hand: hand.current(),
    rounds: rounds.current(),
    announcements: announcements.current(),
    answers: answers.current(),
  });
  const plan = (): void => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      signals.set(new Map([...rooms].map(([room, own]) => [room, tellsOf(own)])));
    });
  };
  return {
    signals,
    add(room, own) {
      rooms.set(room, own);
      for (const part of [own.hand, own.rounds, own.announcements, own.answers]) part.subscribe(plan);
      plan();
    },
  };
}
