import { type Live, settable } from "../../shared/doc/live.ts";
import type { Room } from "../../shared/doc/room.ts";
import type { QuestionId, RoundId } from "../../shared/ids.ts";
import type { ToolSwitches } from "../../shared/tools.ts";

/** In how many rooms people write for themselves at a question, and in how many they vote. */
export type Led = Readonly<{ privateRooms: number; votingRooms: number }>;

/** Which tools whoever leads switched on or off, in each room of a round. */
export type LedTools = ReadonlyMap<RoundId, readonly ToolSwitches[]>;

/** Counts over all rooms. Many rooms change within one tick: it counts once after all of them. */
export function countLedRooms(): Readonly<{
  led: Live<ReadonlyMap<QuestionId, Led>>;
  tools: Live<LedTools>;
  add(round: RoundId, room: Room): void;
}> {
  const rooms: Room[] = [];
  const byRound = new Map<RoundId, readonly Room[]>();
  const tools = settable<LedTools>(new Map());
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
  const look = (): void =>
    tools.set(new Map([...byRound].map(([round, all]) => [round, all.map((room) => room.tools.current())])));
  const plan = (): void => {
    if (planned) return;
    planned = true;
    queueMicrotask(count);
  };
  return {
    led,
    tools,
    add(round, room) {
      rooms.push(room);
      byRound.set(round, [...(byRound.get(round) ?? []), room]);
      room.tools.subscribe(look);
      look();
      room.privately.subscribe(plan);
      room.votes.subscribe(plan);
      plan();
    },
  };
}
