import { setTimeout as pause } from "node:timers/promises";
import type { Links } from "../../shared/api.ts";
import { api } from "../../shared/api.ts";
import { docName, type RoomId, type RoundId } from "../../shared/ids.ts";
import { visitor } from "../support/visitor.ts";
import { percentile } from "./figures.ts";
import { type Journal, openSeat, type Seat } from "./seat.ts";

/** The process that makes the load, so that the server's figures are the server's. Asked over IPC, answers over IPC. */
export type Order =
  | Readonly<{ do: "enter"; address: string; links?: Links; round?: string; participants: number; rooms: number }>
  | Readonly<{ do: "join"; withinMs: number }>
  | Readonly<{
      do: "work";
      active: number;
      writers: number;
      seconds: number;
      keysPerSecond: number;
      onlyTyping: boolean;
    }>
  | Readonly<{ do: "rejoin" }>
  | Readonly<{ do: "leave" }>;

/** What a stretch of work brought. Latencies in ms; `owed`: deliveries that the work called for. */
export type Work = Readonly<{
  fanout: readonly number[];
  acks: readonly number[];
  owed: number;
  keystrokes: number;
  bytesPerChange: number;
}>;

const newJournal = (): Journal => ({
  madeAt: new Map(),
  fanout: [],
  acks: [],
  owed: 0,
  keystrokes: 0,
  changes: 0,
  bytes: 0,
});
const journal = newJournal();
let seats: Seat[] = [];

/** Everybody comes in over the API (or just knows the relay's address), and sits down in a room in turn. */
async function enter({ address, links, round, participants, rooms }: Extract<Order, { do: "enter" }>): Promise<void> {
  const base = address.replace("http", "ws");
  const inRoom = (at: number): number => Math.floor(participants / rooms) + (at % rooms < participants % rooms ? 1 : 0);
  const seatAt = async (at: number): Promise<Seat> => {
    const others = inRoom(at) - 1;
    if (!links) return openSeat({ url: () => `${base}/r${at % rooms}`, headers: {}, others, journal, isRelay: true });
    const guest = visitor(address);
    await guest.enter(links.participant);
    const room = `r${(at % rooms) + 1}` as RoomId;
    await guest.call(api.updateMe, { session: links.session, as: "participant", body: { name: `P${at}`, room } });
    const name = docName({ kind: "room", session: links.session, room, round: round as RoundId });
    return openSeat({
      url: (client) => guest.socketUrl(name, "participant", client),
      headers: {},
      others,
      journal,
      isRelay: false,
    });
  };
  seats = [];
  for (let at = 0; at < participants; at += 25)
    seats.push(
      ...(await Promise.all(Array.from({ length: Math.min(25, participants - at) }, (_, i) => seatAt(at + i)))),
    );
}

async function join(withinMs: number): Promise<number> {
  const waits = await Promise.all(
    seats.map(async (seat, at) => {
      await pause((at / seats.length) * withinMs);
      return seat.join();
    }),
  );
  for (const seat of seats) seat.begin();
  await pause(500); // the first notes are not part of what is measured
  return percentile(waits, 99);
}

/** As the client does after a lost link: some wait by chance, longer each time. @returns ms until in sync again, p99. */
async function rejoin(): Promise<number> {
  const patienceMs = 30_000 + seats.length * 10;
  const start = performance.now();
  const comeBack = async (seat: Seat): Promise<number> => {
    for (let tries = 0; ; tries++) {
      await pause(Math.random() * Math.min(3_000, 250 * 2 ** tries));
      try {
        await seat.join();
        return performance.now() - start;
      } catch {
        if (performance.now() - start > patienceMs)
          throw new Error(`somebody did not come back within ${patienceMs} ms`);
      }
    }
  };
  return percentile(await Promise.all(seats.map(comeBack)), 99);
}

/** How often everybody acts, and how often the crowd looks who is due: people do not act in step. */
const actMs = 50;
const tickMs = 10;
const turns = actMs / tickMs;

/** Four seconds of work and one of rest each: three of typing, one of dragging, the pointer moving all the while. */
async function work({
  active,
  writers,
  seconds,
  keysPerSecond,
  onlyTyping,
}: Extract<Order, { do: "work" }>): Promise<Work> {
  Object.assign(journal, newJournal());
  const start = performance.now();
  const acting = seats.slice(0, active);
  const due = acting.map(() => 0); // keystrokes owed, in parts of one
  const phase = acting.map(() => Math.random() * 5_000);
  for (let tick = 0; performance.now() - start < seconds * 1000; tick++) {
    for (let at = tick % turns; at < acting.length; at += turns) act(at, Math.floor(tick / turns));
    await pause(Math.max(0, start + (tick + 1) * tickMs - performance.now()));
  }
  await pause(1_000); // what is on its way arrives
  const { fanout, acks, owed, keystrokes, changes, bytes } = journal;
  return { fanout, acks, owed, keystrokes, bytesPerChange: bytes / Math.max(1, changes) };

  function act(at: number, step: number): void {
    const seat = acting[at];
    const moment = (performance.now() - start + (phase[at] ?? 0)) % 5_000;
    const writes = at < writers;
    if (writes && (onlyTyping || moment < 3_000)) due[at] = (due[at] ?? 0) + (keysPerSecond * actMs) / 1000;
    const key = onlyTyping ? seat?.typeOn : seat?.type;
    for (; (due[at] ?? 0) >= 1; due[at] = (due[at] ?? 0) - 1) key?.();
    if (onlyTyping || moment >= 4_000 || (step + at) % 2) return;
    seat?.point(step);
    if (writes && moment >= 3_000) seat?.drag(step);
  }
}

process.on("message", (order: Order) => {
  const answer = async (): Promise<unknown> => {
    if (order.do === "enter") return enter(order);
    if (order.do === "join") return join(order.withinMs);
    if (order.do === "work") return work(order);
    if (order.do === "rejoin") return rejoin();
    for (const seat of seats) seat.leave();
    return undefined;
  };
  answer().then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
