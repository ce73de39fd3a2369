import { setTimeout as pause } from "node:timers/promises";
import { api, type Links } from "../../shared/api.ts";
import { docName, type QuestionId, type RoomId, type RoundId } from "../../shared/ids.ts";
import { questionsOfRound } from "../../shared/template.ts";
import { sitAtDesk } from "../demo/desk.ts";
import type { Chance } from "../support/chance.ts";
import { makeSession, type Visitor, visitor } from "../support/visitor.ts";
import type { Found, Ledger } from "./ledger.ts";
import { newWriter, type Writer } from "./writer.ts";

/** A session with a round that is open, and nobody in it yet. */
export type Event = Readonly<{ links: Links; round: RoundId; question: QuestionId }>;

export async function openEvent(address: string, rooms: number): Promise<Event> {
  const links = await makeSession(address, rooms);
  const chair = await sitAtDesk(address, links);
  const [round] = (await chair.look()).template.rounds;
  const [question] = round ? questionsOfRound(round) : [];
  if (!round || !question) throw new Error("The template has no question.");
  await chair.startRound(round);
  chair.desk.close();
  return { links, round: round.id, question: question.id };
}

/** The address of a room's document. */
export function placeIn({ links, round, question }: Event, room: RoomId) {
  return { doc: docName({ kind: "room", session: links.session, room, round }), room, question };
}

/** Comes in and chooses a room. `as`: the name that the others see. */
export async function comeTo(address: string, { links }: Event, room: RoomId, as: string): Promise<Visitor> {
  const guest = visitor(address);
  await guest.enter(links.participant);
  await guest.call(api.updateMe, { session: links.session, as: "participant", body: { name: as, room } });
  return guest;
}

/** People at work, spread over the rooms. */
export type Crowd = Readonly<{
  writers: readonly Writer[];
  /** Everybody writes until `rest`. */
  work(): void;
  rest(): void;
  /** Everybody's last words are saved. @throws when somebody was sent away. */
  allSaved(): Promise<void>;
  /** Resolves when all who are in one room see the same; what they see, a room each. @throws when they never do. */
  allSeeTheSame(): Promise<readonly Found[]>;
  /** Everybody goes home. */
  leave(): void;
}>;

export type CrowdOptions = Readonly<{
  people: number;
  chance: Chance;
  ledger: Ledger;
  rooms?: readonly RoomId[];
  /** Also over HTTP where WebSockets do not get through, as browsers do. */
  asBrowsers?: boolean;
  /** Tells each time that somebody tries to connect. */
  attempted?(): void;
}>;

const tickMs = 20;
/** How long it may take until what one wrote is seen by all, ms. */
const sameMs = 10_000;
/** How often somebody at work hits the keys, ms on average. */
const burstMs = 150;

/** Brings people in and sits them down. */
export async function gather(
  address: string,
  event: Event,
  { people, chance, ledger, rooms, attempted = () => {}, asBrowsers = false }: CrowdOptions,
): Promise<Crowd> {
  const seats = rooms ?? event.links.rooms.map(({ id }) => id);
  const writers = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const room = seats[n % seats.length] as RoomId;
      const guest = await comeTo(address, event, room, `P${n}`);
      const { base, socket } = guest.how;
      const ticket: typeof guest.how.ticket = (...asked) => {
        attempted();
        return guest.how.ticket(...asked);
      };
      return newWriter(
        { base, ticket, ...(socket && !asBrowsers && { socket }) },
        placeIn(event, room),
        chance,
        ledger,
      );
    }),
  );
  await Promise.all(writers.map((writer) => writer.sit()));
  let keys: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => clearInterval(keys);
  return {
    writers,
    work() {
      rest();
      keys = setInterval(() => {
        for (const writer of writers) if (chance.happens(tickMs / burstMs)) writer.type();
      }, tickMs);
    },
    rest,
    async allSaved() {
      const stayed = await Promise.all(writers.map((writer) => writer.allSaved()));
      if (stayed.includes(false)) throw new Error("The server sent somebody away who did nothing wrong.");
    },
    async allSeeTheSame() {
      const present = writers.filter((writer) => writer.link());
      const byRoom = Map.groupBy(present, ({ room }) => room);
      const givesUpAt = performance.now() + sameMs;
      for (const [room, people] of byRoom)
        while (new Set(people.map((one) => JSON.stringify(one.sees()))).size > 1) {
          if (performance.now() > givesUpAt) throw new Error(`The people in ${room} do not see the same.`);
          await pause(tickMs);
        }
      return [...byRoom.values()].flatMap(([one]) => one?.sees() ?? []);
    },
    leave() {
      rest();
      for (const writer of writers) writer.vanish();
    },
  };
}
