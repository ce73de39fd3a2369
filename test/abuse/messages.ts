import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { messages, roomsMessages } from "../../shared/wire.ts";
import { type Attacks, each } from "./attack.ts";
import type { Raw, Scene } from "./scene.ts";

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");
const noStrikes = "there are no strikes: no client of ours sends this, so its socket is closed at once, with a reason";

/** Sends one frame and tells with which code the socket is closed. */
const closedBy = async (scene: Scene, frame: Uint8Array | string): Promise<string> => {
  const { socket, closed } = await scene.socket();
  socket.send(frame);
  return String(await closed);
};
const nonsense = (frame: Uint8Array | string, because = noStrikes): Attacks[string] => ({
  outcome: "4400",
  because,
  run: (scene) => closedBy(scene, frame),
});

/** Resolves once everything sent so far was looked at. */
const allRead = (raw: Raw): Promise<void> =>
  new Promise((done) => {
    raw.socket.once("pong", () => done());
    raw.socket.ping();
  });

/** What a room's socket gets of the documents that it asks to ride along. */
async function ridesAlong(scene: Scene, key: string): Promise<string> {
  const raw = await scene.socket();
  const asked = encoding.encode((encoder) => {
    for (const part of [messages.rooms, roomsMessages.hello, 1]) encoding.writeVarUint(encoder, part);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
  });
  raw.socket.send(asked);
  await allRead(raw);
  const got = (): readonly Uint8Array[] => raw.received.filter((frame) => frame[0] === messages.rooms);
  while (got().length === 0) await allRead(raw);
  raw.socket.terminate();
  return got()
    .map((frame) =>
      Buffer.from(frame).includes(key) ? "leaked" : Buffer.from(frame).includes("stage") ? "stage" : "?",
    )
    .join("+");
}

export const clientMessages: Attacks = {
  C01: nonsense(new Uint8Array()),
  C02: nonsense(bytes("63")),
  C03: nonsense("hello", "one code for everything that no client of ours sends"),
  C04: nonsense(bytes("00 07")),
  C08: {
    outcome: "stage stage",
    because: "a frame never names a document to write in; asked to read along, a room gets the stage and nothing else",
    run: (scene) => each([`room.r2.${scene.round}`, "room.r99.none"], (key) => ridesAlong(scene, key)),
  },
  C10: {
    outcome: "made to wait",
    because: "who floods is made to wait and loses nothing; a client that goes on for 15 seconds is sent away",
    async run(scene) {
      const raw = await scene.socket();
      for (let at = 0; at < 10_000; at++) raw.socket.send(bytes("03 03")); // who is here, twice
      const outcome = await Promise.race([
        allRead(raw).then(() => "taken"),
        raw.closed.then(String),
        new Promise<string>((on) => setTimeout(on, 1_000, "made to wait")),
      ]);
      raw.socket.terminate();
      return outcome;
    },
  },
  C11: {
    outcome: "4 of 100 answered",
    async run(scene) {
      const raw = await scene.socket();
      do await allRead(raw);
      while (raw.received.length === 0); // before the room is loaded so many frames would end it
      for (let at = 0; at < 100; at++) raw.socket.send(bytes("00 00 01 00"));
      const answers = (): number => raw.received.filter((frame) => frame[0] === 0 && frame[1] === 1).length;
      do await allRead(raw);
      while (answers() < 4); // an answer waits until everything in it is committed
      await allRead(raw);
      raw.socket.terminate();
      return `${answers()} of 100 answered`;
    },
  },
  C15: {
    outcome: "4400 4400",
    because: "the stock wire has no version: a client that speaks another one is sent away at its first word",
    run: (scene) => each(['{"hello":{"v":0}}', '{"hello":{"v":9999}}'], (hello) => closedBy(scene, hello)),
  },
  C13: nonsense(bytes("00 00 05 FF FF FF FF FF")),
};
