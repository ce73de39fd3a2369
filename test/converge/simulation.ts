import * as Y from "yjs";
import { readRoom } from "../../shared/doc/room.ts";
import {
  type DocAddress,
  docName,
  type PersonId,
  type RoomId,
  type RoundId,
  type SessionId,
} from "../../shared/ids.ts";
import { mergeRooms } from "../../shared/synthesis/merge.ts";
import { type Chance, chance } from "../support/chance.ts";
import { type Clock, openClock } from "./clock.ts";
import { differences, viewDiffers } from "./compare.ts";
import { memoryStore } from "./memoryStore.ts";
import { edit, nextDeed } from "./operations.ts";
import { openParticipant, type Saved } from "./participant.ts";
import { openSimulatedServer, type Received } from "./simulatedServer.ts";

/** How one run went. `faults`: what is not equal, one sentence each. `refused`: what the server did not take of honest people. */
export type Run = Readonly<{ operations: number; faults: readonly string[]; refused: number }>;

/** A mistake in server or network that a run must notice; for the tests of the runs themselves. */
export type Breakage = "frames get lost" | "saved is said too early";

export const people = 6;
export const usualOperations = 200;
const room = "r1" as RoomId;
const address: DocAddress = { kind: "room", session: "s1" as SessionId, room, round: "wat" as RoundId };

/** Plays one afternoon in one room, the same for the same seed, and looks whether everybody ends up with the same. */
export async function simulate(
  seed: number,
  operationsEach = usualOperations,
  breakage?: Breakage,
): Promise<Run & Readonly<{ received: readonly Received[] }>> {
  const clock = openClock();
  const chanceOf = (what: string): Chance => chance(`${seed}/${what}`);
  const store = memoryStore(clock, chanceOf("disk"), breakage === "saved is said too early");
  const server = openSimulatedServer(address, store, clock, chanceOf("network"), breakage === "frames get lost");
  const saved: Saved = new Map();
  const guests = Array.from({ length: people }, (_, at) =>
    openParticipant(`p${at}` as PersonId, clock, chanceOf(`person ${at}`), server.call, saved),
  );
  for (const [at, guest] of guests.entries()) work(guest, operationsEach, clock, chanceOf(`work ${at}`));
  const trouble = chanceOf("power");
  const lastMs = operationsEach * 125;
  const cutPower = (): void => {
    server.crash();
    for (const guest of guests) if (trouble.happens(0.5)) guest.reload(false); // what they were told to be saved is nowhere but on the disk
  };
  for (let at = trouble.between(500, 3_000); at < lastMs; at += trouble.between(500, 6_000)) clock.after(at, cutPower);
  await clock.runOut();
  for (const guest of guests) guest.online();
  await clock.runOut();

  const onServer = await server.doc();
  const onDisk = new Y.Doc();
  const { snapshot, updates } = await store.load(docName(address));
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(onDisk, update);
  const exported = mergeRooms([{ room, notes: readRoom(onDisk) }]).map(({ ref, question, place, text }) => ({
    ref,
    question,
    place,
    text,
  }));
  const copies = Object.fromEntries(guests.map((guest, at) => [`person ${at}`, guest.doc()]));
  const faults = [...differences({ server: onServer, disk: onDisk, ...copies }, exported, room)];
  for (const [at, guest] of guests.entries()) {
    if (!guest.isSaved()) faults.push(`person ${at} never heard that everything is saved`);
    if (viewDiffers(guest.room().notes.current(), guest.doc())) faults.push(`person ${at} sees something else`);
  }
  for (const [client, upTo] of saved)
    if (Y.getState(onDisk.store, client) < upTo) faults.push(`edits of ${client} were called saved and are not there`);
  const operations = people * operationsEach;
  return {
    operations,
    faults: [...faults, ...server.refusals],
    refused: server.refusals.length,
    received: server.received,
  };
}

function work(guest: ReturnType<typeof openParticipant>, operations: number, clock: Clock, chance: Chance): void {
  let left = operations;
  const next = (): void => {
    const deed = nextDeed(chance, guest.isOnline());
    if (deed === "edit") edit(guest.room(), chance, clock.now());
    else if (deed === "reload") guest.reload(chance.happens(0.5));
    else guest[deed]();
    left -= 1;
    if (left > 0) clock.after(chance.between(5, 240), next);
  };
  clock.after(chance.between(0, 500), next);
}
