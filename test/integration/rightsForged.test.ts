import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { connect } from "../../client/sync/connect.ts";
import { api } from "../../shared/api.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { type DocName, docName, type NoteId, type QuestionId, type RoomId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { closeCodes, messages, type Roster } from "../../shared/wire.ts";
import { forgeries } from "../rights/forgeries.ts";
import { allSaved } from "../support/allSaved.ts";
import { chance } from "../support/chance.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { joinRoom, type Visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
const patient = { timeout: 15_000 };
let server: TestServer;
let event: FirstRound;
beforeAll(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 2);
});
afterAll(async () => {
  event.desk.close();
  await server.stop();
});
const roomName = (): DocName => docName({ kind: "room", session: event.links.session, room, round: event.round });
const stageName = (): DocName => docName({ kind: "stage", session: event.links.session });
const join = (name: string) => joinRoom(server.address, event.links, room, name);
const note = (id: string, text: string) => ({
  id: id as NoteId,
  text,
  spot: { question: "q1" as QuestionId, place: { column: "all" } },
  madeAt: 1,
});

/** All of a document, as a moderator gets it. */
async function allOf(name: DocName): Promise<Uint8Array> {
  const doc = new Y.Doc();
  const link = connect({ ...event.moderator.how, name, as: "moderator", doc });
  await until(link.state, (state) => state === "live");
  link.close();
  return Y.encodeStateAsUpdate(doc);
}

test("a thousand forged updates by people who may only read change nothing", { timeout: 120_000 }, async () => {
  const ann = await join("Ann");
  const seat = await sitIn(event, ann, room);
  seat.room.addNote(note("n1", "blijft"));
  await allSaved(seat.link);
  seat.close();
  await event.moderator.call(api.closeRoom, { session: event.links.session, as: "moderator", params: { room } });
  const readers: readonly (readonly [Visitor, Door, "stage" | "room", DocName, number])[] = [
    [ann, "participant", "stage", stageName(), 334],
    [ann, "participant", "room", roomName(), 333],
    [event.moderator, "moderator", "room", roomName(), 333],
  ];
  let client = 100;
  for (const [reader, as, kind, name, count] of readers) {
    const before = await allOf(name);
    for (const update of forgeries(kind, before, chance(`forged ${as} ${kind}`), count)) {
      client += 1;
      const { socket, opened } = rawSocket(await reader.socketUrl(name, as, client), {});
      let asks = 0;
      const over = new Promise<void>((done) => {
        socket.on("close", () => done());
        socket.on("message", ([type, step]: Buffer) => {
          if (type === messages.sync && step === 0) asks += 1; // once at the start, once when something before it is missing
          if (type === messages.saved || asks === 2) done();
        });
      });
      await opened;
      socket.send(updateFrameOf(update));
      socket.send(Uint8Array.of(messages.saved, 0)); // answered only when the forgery brought nothing new
      await over;
      socket.terminate();
    }
    expect(await allOf(name)).toEqual(before);
  }
  await event.moderator.call(api.openRoom, { session: event.links.session, as: "moderator", params: { room } });
});

test("who sends presence or edits as somebody else is shown as nobody, and names come from the server", async () => {
  const [ann, bob, carol] = [await join("Ann"), await join("Bob"), await join("Carol")];
  const sit = async (guest: Visitor, client: number) => {
    const raw = rawSocket(await guest.socketUrl(roomName(), "participant", client), {});
    await raw.opened;
    return raw;
  };
  const [annSits, bobSits, carolSits] = [await sit(ann, 11), await sit(bob, 12), await sit(carol, 13)];
  const rosters = (): readonly Roster[] =>
    carolSits.received
      .filter(([type]) => type === messages.roster)
      .map((frame) => JSON.parse(decoding.readVarString(decoderOf(frame))) as Roster);
  await expect.poll(() => rosters().at(-1)?.people?.length, patient).toBe(3);

  const presence = (...entries: readonly (readonly [client: number, state: object])[]): Uint8Array =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messages.awareness);
      const body = encoding.encode((inner) => {
        encoding.writeVarUint(inner, entries.length);
        for (const [client, state] of entries) {
          encoding.writeVarUint(inner, client);
          encoding.writeVarUint(inner, 99);
          encoding.writeVarString(inner, JSON.stringify(state));
        }
      });
      encoding.writeVarUint8Array(encoder, body);
    });
  bobSits.socket.send(presence([11, { typing: "vals" }]));
  bobSits.socket.send(presence([12, { typing: "waar" }], [11, { typing: "vals" }]));
  bobSits.socket.send(presence([12, { name: "Ann", typing: "vals" }]));
  bobSits.socket.send(presence([12, { user: { name: "Ann" }, typing: "vals" }]));
  bobSits.socket.send(presence([12, { typing: "waar" }]));
  const heard = (): string =>
    carolSits.received
      .filter(([type]) => type === messages.awareness)
      .map((frame) => Buffer.from(frame).toString("latin1"))
      .join(" ");
  await expect.poll(heard, patient).toContain("waar");
  expect(heard()).not.toContain("vals");
  expect(heard()).not.toContain("Ann");
  for (const { people } of rosters())
    for (const { id, name, clients } of people ?? []) {
      const [who, own] = [ann, bob, carol].flatMap((one, at) =>
        one.view.me.id === id ? [one.view.me.name, 11 + at] : [],
      );
      expect([name, clients]).toEqual([who, [own]]);
    }

  const written = async (
    client: number,
    raw: typeof annSits,
    id: string,
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    openRoom(doc).addNote(note(id, id));
    const fields = doc.getMap<Y.Map<unknown>>("notes").get(id);
    for (const [key, value] of Object.entries(more)) fields?.set(key, value);
    raw.socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc)));
  };
  await written(11, annSits, "van-ann");
  const seen = (): string => carolSits.received.map((frame) => Buffer.from(frame).toString("latin1")).join(" ");
  await expect.poll(seen, patient).toContain("van-ann");
  const doc = new Y.Doc();
  doc.clientID = 11;
  for (const id of ["van-ann", "van-bob"]) openRoom(doc).addNote(note(id, id));
  bobSits.socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc))); // goes on where Ann stopped
  expect(await bobSits.closed).toBe(closeCodes.malformed);
  for (const more of [{ author: ann.view.me.id }, { by: "Ann" }, { name: "Ann" }]) {
    const again = await sit(bob, 14);
    await written(14, again, "met-naam", more);
    expect(await again.closed).toBe(closeCodes.malformed);
  }
  expect(seen()).not.toContain("van-bob");
  expect(seen()).not.toContain("met-naam");
  for (const { socket } of [annSits, carolSits]) socket.close();
});

function decoderOf(frame: Uint8Array): decoding.Decoder {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoder;
}
