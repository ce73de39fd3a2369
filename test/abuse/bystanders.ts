import { setTimeout as pause } from "node:timers/promises";
import { openRoomLink, type RoomAddress } from "../../client/sync/roomLink.ts";
import type { Links } from "../../shared/api.ts";
import type { NoteId, QuestionId, RoomId, RoundId } from "../../shared/ids.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";

/** Where honest people are at work meanwhile. */
export type Begin = Readonly<{
  address: string;
  links: Links;
  round: RoundId;
  probeRoom: RoomId;
  typeRooms: readonly RoomId[];
}>;
/** How long it took until the probe's neighbour saw each of its keystrokes, ms, since the last time that somebody asked. */
export type Echoes = Readonly<{ echoes: readonly number[] }>;

const probeEveryMs = 40;
const typeEveryMs = 250;
const note = (id: string, text: string) => ({
  id: id as NoteId,
  text,
  spot: { question: "q1" as QuestionId, place: { column: "all" } },
  madeAt: 1,
});

// A process of its own, so that what it measures is the server and not the attacker.
process.once("message", ({ address, links, round, probeRoom, typeRooms }: Begin) => {
  const sitDown = async (room: RoomId, name: string) => {
    const where: RoomAddress = { kind: "room", session: links.session, room, round };
    const link = openRoomLink(where, (await joinRoom(address, links, room, name)).how);
    await until(link.link.state, (state) => state === "live");
    await until(link.stage.scene, (scene) => scene.open);
    return link;
  };
  const type = async (room: RoomId): Promise<never> => {
    const { room: here, link } = await sitDown(room, "Typist");
    here.addNote(note(`t${room}`, ""));
    for (let at = 0; ; at++) {
      here.retypeNote(`t${room}` as NoteId, "samen ".repeat(at % 20));
      await pause(typeEveryMs);
      if (link.state.current() === "closed") throw new Error("an honest typist was sent away");
    }
  };
  const probe = async (): Promise<never> => {
    const probe = await sitDown(probeRoom, "Sonde");
    const neighbour = await sitDown(probeRoom, "Buur");
    const id = "probe" as NoteId;
    let echoes: number[] = [];
    process.on("message", () => {
      process.send?.({ echoes } satisfies Echoes);
      echoes = [];
    });
    probe.room.addNote(note(id, ""));
    process.send?.({ echoes: [] } satisfies Echoes);
    for (let at = 0; ; at++) {
      const start = performance.now();
      probe.room.retypeNote(id, `${at}`);
      await until(neighbour.room.notes, (notes) => notes.some((each) => each.id === id && each.text === `${at}`));
      echoes.push(performance.now() - start);
      await pause(probeEveryMs);
    }
  };
  const fail = (error: unknown): never => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  };
  for (const room of typeRooms) type(room).catch(fail);
  probe().catch(fail);
});
