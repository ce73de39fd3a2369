import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { openRoomLink, type RoomAddress } from "../../client/sync/roomLink.ts";
import { markdown as format } from "../../server/exports/markdown.ts";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { api, type SessionView } from "../../shared/api.ts";
import { readRoom } from "../../shared/doc/room.ts";
import { readSynthesis } from "../../shared/doc/synthesis.ts";
import { docName, type RoomId } from "../../shared/ids.ts";
import { buildReport } from "../../shared/report/build.ts";
import { mergeRooms } from "../../shared/synthesis/merge.ts";
import { allSaved } from "../support/allSaved.ts";
import { type Chance, chance } from "../support/chance.ts";
import { openFirstRound } from "../support/firstRound.ts";
import { newProduct, type Product } from "../support/product.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";
import { differences } from "./compare.ts";
import { edit, nextDeed } from "./operations.ts";
import { openGuest } from "./realGuest.ts";
import { people, type Run, usualOperations } from "./simulation.ts";

type Guest = ReturnType<typeof openGuest>;

const room = "r1" as RoomId;
const merger = new URL("../../server/sync/mergeUpdates.ts", import.meta.url);

/** The same afternoon on the product itself: a process of its own, real sockets, the browser's own link, and one SIGKILL. */
export async function runForReal(seed: number, operationsEach = usualOperations): Promise<Run> {
  const product = await newProduct({ LOG_LEVEL: "error" });
  const run = (faults: readonly string[], refused: number): Run => ({
    operations: people * operationsEach,
    faults,
    refused,
  });
  const opened: { close(): void }[] = [];
  const keep = <T extends { close(): void }>(link: T): T => {
    opened.push(link);
    return link;
  };
  try {
    const { server, links, moderator, address } = await begin(product, keep);
    const guests: Guest[] = [];
    for (let at = 0; at < people; at++)
      guests.push(keep(openGuest(await joinRoom(server, links, room, `Persoon ${at}`), address)));
    for (const guest of guests) await until(guest.link().stage.scene, (scene) => scene.open);

    const cutPower = async (): Promise<void> => {
      await pause(chance(`${seed}/power`).between(100, 600));
      await product.kill();
      await product.start();
    };
    await Promise.all([
      cutPower(),
      ...guests.map((guest, at) => work(guest, operationsEach, chance(`${seed}/work ${at}`))),
    ]);
    for (const guest of guests) guest.online();
    for (const guest of guests) {
      await until(guest.link().link.state, (state) => state === "live" || state === "closed");
      if (guest.link().link.state.current() === "closed") return run(["somebody was sent away"], 1);
      await allSaved(guest.link().link);
    }
    const reader = keep(openRoomLink(address, (await joinRoom(server, links, room, "Lezer")).how));
    await until(reader.link.state, (state) => state === "live");
    const right = JSON.stringify(reader.room.notes.current());
    for (const guest of guests) await until(guest.link().room.notes, (notes) => JSON.stringify(notes) === right);
    const { notes } = await moderator.call(api.listNotes, { session: links.session, as: "moderator" });

    const exported = notes.map(({ ref, question, place, text }) => ({ ref, question, place, text }));
    const view = await moderator.call(api.getSession, { session: links.session, as: "moderator" });
    const file = await moderator.fetch(`/api/sessions/${links.session}/report/${format.id}?as=moderator`);
    const downloaded = Buffer.from(await file.arrayBuffer());
    const copies = Object.fromEntries(guests.map((guest, at) => [`person ${at}`, guest.doc()]));
    for (const link of opened.splice(0)) link.close();
    await product.stop();
    const disk = await onDisk(product, address);
    const faults = differences({ disk, ...copies }, exported, room);
    const isSame = downloaded.equals(await documentOf(view, disk));
    return run(isSame ? faults : [...faults, "the document holds something else than the room"], 0);
  } finally {
    for (const link of opened) link.close();
    await product.discard();
  }
}

/** A session with one room whose first round is open. */
async function begin(product: Product, keep: <T extends { close(): void }>(link: T) => T) {
  const server = await product.start();
  const { links, moderator, desk, round } = await openFirstRound(server, 1);
  keep(desk);
  const address: RoomAddress = { kind: "room", session: links.session, room, round };
  return { server, links, moderator, address };
}

/** People are quick here: a hand's breadth between two deeds, so that they meet in the same words. */
async function work(guest: Guest, operations: number, chance: Chance): Promise<void> {
  for (let done = 0; done < operations; done++) {
    const deed = nextDeed(chance, guest.isOnline());
    if (deed === "edit") edit(guest.link().room, chance, done);
    else guest[deed]();
    await pause(chance.between(0, 20));
  }
}

/** What the store's file holds, read by somebody else than the server. */
async function onDisk({ dataDir }: Product, address: RoomAddress): Promise<Y.Doc> {
  const store = await openSqlite(dataDir, merger);
  const { snapshot, updates } = await store.load(docName(address));
  await store.close();
  const doc = new Y.Doc();
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update);
  return doc;
}

/** The document that follows from what lies on the disk, in a format that is plain text. */
async function documentOf(view: SessionView, disk: Y.Doc): Promise<Uint8Array> {
  const notes = mergeRooms([{ room, nth: 1, notes: readRoom(disk) }]);
  const joined = new Map(view.rooms.map(({ id, joined }) => [id, joined]));
  const synthesis = readSynthesis(new Y.Doc());
  const participants = [...joined.values()].reduce((sum, people) => sum + people, 0);
  const made = { session: view, notes, unreadable: [], synthesis, participants, joined, edited: [], appendix: true };
  return format.render(buildReport(made));
}
