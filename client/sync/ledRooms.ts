import { type Live, settable } from "../../shared/doc/live.ts";
import type { Room } from "../../shared/doc/room.ts";
import type { QuestionId } from "../../shared/ids.ts";

/** In how many rooms people write for themselves at a question, and in how many they vote. */
export type Led = Readonly<{ privateRooms: number; votingRooms: number }>;

/** Counts over all rooms. Many rooms change within one tick: it counts once after all of them. */
export function countLedRooms(): Readonly<{ led: Live<ReadonlyMap<QuestionId, Led>>; add(room: Room): void }> {
  const rooms: Room[] = [];
  const led = settable<ReadonlyMap<QuestionId, Led>>(new Map());
  let planned = false;
  const count = (): void => {
    planned = false;
    const privately = rooms.flatMap((room) =>
      [...room.privately.current()].flatMap(([id, isOn]) => (isOn ? [id] : [])),
    );
    const voting = rooms.flatMap((room) =>
      [...room.votes.current()].flatMap(([id, { isOpen }]) => (isOpen ? [id] : [])),
    );
    const times = (ids: readonly QuestionId[], id: QuestionId): number => ids.filter((other) => other === id).length;
    const questions = new Set([...privately, ...voting]);
    led.set(
      new Map([...questions].map((id) => [id, { privateRooms: times(privately, id), votingRooms: times(voting, id) }])),
    );
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    queueMicrotask(count);
  };
  return {
    led,
    add(room) {
      rooms.push(room);
      room.privately.subscribe(plan);
      room.votes.subscribe(plan);
      plan();
    },
  };
}
