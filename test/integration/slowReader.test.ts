import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { connect } from "../../client/sync/connect.ts";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { startServer } from "../../server/start.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { docName, type NoteId, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { rawSocket } from "../support/frames.ts";
import { rawHttpLine } from "../support/rawHttpLine.ts";
import { until } from "../support/until.ts";
import { joinRoom, makeSession, visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
const spot = { question: "q1" as QuestionId, place: { column: "all" } };

/** A reader that can stop reading. `url` is the address of a WebSocket. */
type Slow = Readonly<{ received: Uint8Array[]; pause(): void; resume(): void; stop(): void }>;

async function overSocket(url: string): Promise<Slow> {
  const { socket, received, opened } = rawSocket(url, {});
  await opened;
  const { _socket: wire } = socket as unknown as { _socket: Socket };
  return { received, pause: () => wire.pause(), resume: () => wire.resume(), stop: () => socket.close() };
}

test.each([
  ["a WebSocket", overSocket],
  ["HTTP", rawHttpLine],
])(
  "who stops reading over %s is paused, costs nobody anything, and has everything after reading again",
  async (_, listen) => {
    const folder = mkdtempSync(join(tmpdir(), "samenbord-"));
    const server = await startServer({ port: 0, host: "127.0.0.1", dataDir: folder, logLevel: "silent" });
    const links = await makeSession(server.address, 1);
    const ann = await joinRoom(server.address, links, room, "Ann");
    const round = ann.view.template.rounds[0]?.id ?? expect.fail("no round");
    const address = { kind: "room", session: links.session, room, round } as const;
    const moderator = visitor(server.address);
    await moderator.enter(links.moderator);
    const desk = openDeskLink(links.session, moderator.how);
    await until(desk.stageLink.state, (state) => state === "live");
    desk.stage.startRound(round, undefined);
    await allSaved(desk.stageLink);

    const bob = await joinRoom(server.address, links, room, "Bob");
    const slow: Slow = await listen(await bob.socketUrl(docName(address), "participant", 7));
    await expect.poll(() => slow.received.length).toBeGreaterThan(0);
    slow.pause();
    const had = slow.received.length;

    // Ann writes seven megabytes: far more than the server keeps for a reader that lags. Some notes at a time: who sends thousands of
    // frames a second is made to wait.
    const doc = new Y.Doc();
    const own = openRoom(doc);
    const link = connect({ ...ann.how, name: docName(address), as: "participant", doc });
    await until(link.state, (state) => state === "live");
    const ids = Array.from({ length: 6 }, (_, at) => `n${at}` as NoteId);
    const rewrite = (words: string): void =>
      doc.transact(() => {
        for (const id of ids) own.retypeNote(id, words);
      });
    const [long, other] = ["lang verhaal ".repeat(76), "een ander stuk ".repeat(66)];
    const edits = 1_200;
    for (const id of ids) own.addNote({ id, text: "", spot, madeAt: 1 });
    for (let at = 0; at < edits; at++) {
      rewrite(at % 2 ? other : long);
      if (at % 50 === 49) await allSaved(link);
    }
    rewrite("het einde");
    await allSaved(link);

    slow.resume();
    const copy = new Y.Doc();
    let updates = 0;
    const texts = (): readonly string[] => {
      for (const frame of slow.received.splice(had))
        if (frame[0] === 0 && frame[1] === 2) {
          updates += 1;
          Y.applyUpdate(copy, bodyOf(frame));
        }
      return openRoom(copy)
        .notes.current()
        .map((note) => note.text);
    };
    await expect.poll(texts, { timeout: 15_000 }).toEqual(ids.map(() => "het einde"));
    expect(copy.store.pendingStructs).toBeNull();
    expect(updates).toBeLessThan(edits); // most of it came in one piece
    await until(desk.notes, (notes) => notes.length === ids.length);

    slow.stop();
    link.close();
    desk.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  },
  60_000,
);

/** The update in an update frame: after type, step and a length of one to four bytes. */
function bodyOf(frame: Uint8Array): Uint8Array {
  let at = 2;
  while ((frame[at++] ?? 0) >= 128);
  return frame.subarray(at);
}
