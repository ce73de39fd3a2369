import * as Y from "yjs";
import { limits } from "../../shared/limits.ts";
import { messages, syncSteps } from "../../shared/wire.ts";
import { updateFrameOf } from "../support/frames.ts";
import { type Attacks, each } from "./attack.ts";
import { spoiler } from "./fuzz.ts";
import type { Raw, Scene } from "./scene.ts";

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");
const refuses = "what the gate refuses closes its socket, with a code that says so";

/** Sends an update over one socket. @returns the code with which it is closed, or that it was saved. */
async function closedBy(scene: Scene, client: number | undefined, update: Uint8Array): Promise<string> {
  const raw = await scene.socket(client);
  raw.socket.send(bytes("41 00")); // so that the server tells when it is saved
  raw.socket.send(updateFrameOf(update));
  const code = String(await Promise.race([raw.closed, saved(raw)]));
  raw.socket.terminate();
  return code;
}

async function saved(raw: Raw): Promise<string> {
  while (!raw.received.some((frame) => frame[0] === 65 && frame[1] === 1))
    await new Promise((done) => raw.socket.once("message", done));
  return "saved";
}

const refused = (...updates: readonly Uint8Array[]): Attacks[string] => ({
  outcome: updates.map(() => "4400").join(" "),
  because: refuses,
  run: (scene) => each(updates, (update) => closedBy(scene, undefined, update)),
});

/** A document of somebody's own, and all of it as one update. */
function made(change: (notes: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => change(doc.getMap("notes"), doc));
  return Y.encodeStateAsUpdate(doc);
}

const spot = { question: "q1", place: { column: "all" } };
function note(fields: Readonly<Record<string, unknown>> = {}, text = "hoi"): Y.Map<unknown> {
  return new Y.Map(Object.entries({ text: new Y.Text(text), spot, madeAt: 1, removed: false, ...fields }));
}
const placed = (x: number): Uint8Array =>
  made((notes) => notes.set("n", note({ spot: { question: "q1", place: { column: "all", x } } })));

function nested(depth: number): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  if (depth > 0) map.set("a", nested(depth - 1));
  return map;
}

/** A note whose time is lists in lists: written by hand, because the library's own writer would overflow too. */
function deepValue(depth: number): Uint8Array {
  const whole = made((notes) => notes.set("n", "x"));
  const at = whole.lastIndexOf("x".charCodeAt(0)) - 2; // the tag of a string, its length, and the letter
  const lists = Array.from({ length: depth }, () => [117, 1]).flat(); // 117: a list; 1: its length
  return Uint8Array.from([...whole.subarray(0, at), ...lists, 126, ...whole.subarray(at + 3)]);
}

const hostileKeys = {
  question: "q1",
  place: Object.defineProperty({}, "__proto__", { value: { role: "organiser" }, enumerable: true }),
};

/** The room as an honest reader gets it. */
async function copyOf(scene: Scene): Promise<Y.Doc> {
  const raw = await scene.socket();
  raw.socket.send(bytes("00 00 01 00"));
  const step2 = (): Uint8Array | undefined => raw.received.find((frame) => frame[0] === 0 && frame[1] === 1);
  while (!step2()) await new Promise((done) => raw.socket.once("message", done));
  raw.socket.terminate();
  const doc = new Y.Doc();
  const frame = step2() ?? new Uint8Array();
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at++; // the length
  Y.applyUpdate(doc, frame.subarray(at + 1));
  return doc;
}

/** Brings what is needed for some attack into the room, honestly. */
async function write(scene: Scene, update: Uint8Array, client: number): Promise<void> {
  const raw = await scene.socket(client);
  raw.socket.send(bytes("41 00")); // so that the server tells when it is saved
  raw.socket.send(updateFrameOf(update));
  await saved(raw);
  raw.socket.terminate();
}

/** How often the server asks for what is missing, besides its first question, and how often it calls something saved meanwhile. */
async function resyncs(scene: Scene, updates: readonly Uint8Array[]): Promise<string> {
  const raw = await scene.socket();
  const told = (type: number, step?: number): number =>
    raw.received.filter((frame) => frame[0] === type && (step === undefined || frame[1] === step)).length;
  raw.socket.send(Uint8Array.from([messages.saved, 0]));
  while (told(messages.saved) === 0 && raw.socket.readyState === raw.socket.OPEN) await aWord(raw);
  for (const update of updates) raw.socket.send(updateFrameOf(update));
  const heardBefore = told(messages.sync, syncSteps.step2);
  raw.socket.send(bytes("00 00 01 00")); // what comes after the answer to this came after all of them
  while (told(messages.sync, syncSteps.step2) === heardBefore && raw.socket.readyState === raw.socket.OPEN)
    await aWord(raw);
  const isOpen = raw.socket.readyState === raw.socket.OPEN;
  raw.socket.terminate();
  const asked = `asked for the rest ${told(messages.sync, syncSteps.step1) - 1} times, ${told(messages.saved) - 1} receipts`;
  return isOpen ? asked : `${asked}, then sent away with ${await raw.closed}`;
}

/** Resolves when the server says something, or closes. */
function aWord({ socket, closed }: Raw): Promise<unknown> {
  return Promise.race([closed, new Promise((done) => socket.once("message", done))]);
}

/** Updates that each continue after an edit that nobody ever sends. */
function afterAGap(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const text = doc.getText("notes");
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let at = 0; at <= count; at++) text.insert(0, "hier ontbreekt iets ".repeat(4));
  return updates.slice(1);
}

const askedOnce = "asked for the rest 1 times, 0 receipts";
const valid = made((notes) => notes.set("half", note()));
let seed = 1;

export const badUpdates: Attacks = {
  D01: refused(new Uint8Array()),
  D02: {
    outcome: "saved, nothing new",
    async run(scene) {
      const before = Y.encodeStateVector(await copyOf(scene));
      await write(scene, bytes("00 00"), 1);
      return `saved, ${Buffer.from(before).equals(Y.encodeStateVector(await copyOf(scene))) ? "nothing new" : "changed"}`;
    },
  },
  D03: refused(bytes("00"), valid.subarray(0, valid.length >> 1)),
  D04: refused(bytes("ffffffffffffffffffffffff")),
  D05: refused(bytes("ffffffff0f")),
  D06: refused(bytes("01ffffff0f01000005")),
  D07: refused(bytes("010107000080808080802000")),
  D08: { outcome: askedOnce, run: (scene) => resyncs(scene, [bytes("0001090100ffffffff07")]) },
  D10: refused(bytes("010107000ae80700")),
  D11: {
    outcome: "4400",
    because:
      "nobody deletes a note, not even their own: it is marked as removed, and can come back. Words of a room are everybody's",
    async run(scene) {
      const theirs = new Y.Doc();
      theirs.getMap("notes").set(`d11-${theirs.clientID}`, note());
      await write(scene, Y.encodeStateAsUpdate(theirs), theirs.clientID);
      const before = Y.encodeStateVector(theirs);
      theirs.getMap("notes").delete(`d11-${theirs.clientID}`);
      return closedBy(scene, undefined, Y.encodeStateAsUpdate(theirs, before));
    },
  },
  D15: { outcome: askedOnce, run: (scene) => resyncs(scene, afterAGap(2_000)) },
  D16: refused(made((notes) => notes.set("deep", nested(50)))),
  D18: refused(deepValue(1_000), deepValue(100_000)),
  D21: refused(made((notes) => notes.set("n", note({ spot: hostileKeys })))),
  D24: refused(bytes("0101f403002801056e6f746573026e310177096e6f742061206d617000")),
  D26: refused(bytes("0101030008010161014200")),
  D27: {
    ...refused(
      placed(Number.NaN),
      placed(Number.POSITIVE_INFINITY),
      placed(1e308),
      bytes("0101f403002801056e6f7465730178017b7ff800000000000000"),
    ),
    because: `${refuses}; -0 is taken, and is 0`,
  },
  D30: {
    outcome: "4400 4413 saved",
    because:
      "the client tells before a room is full; who goes on all the same is sent away, and notes can still be edited",
    run: async (scene) => {
      const tooMany = made((notes) => {
        for (let at = 0; at <= limits.notesPerRoom + limits.peoplePerRoom; at++) notes.set(`many${at}`, note({}, ""));
      });
      const tooLarge = made((notes) => {
        for (let at = 0; at < 600; at++) notes.set(`large${at}`, note({}, "x".repeat(1_000)));
      });
      const one = new Y.Doc();
      one.getMap("notes").set(`d30-${one.clientID}`, note());
      const honest = Y.encodeStateAsUpdate(one);
      return `${await each([tooMany, tooLarge], (update) => closedBy(scene, undefined, update))} ${await closedBy(scene, one.clientID, honest)}`;
    },
  },
  F15: {
    outcome: "4413",
    because: "what a page does with a paste is for its own tests; who sends it past the page is sent away",
    run: (scene) =>
      closedBy(
        scene,
        undefined,
        made((notes) => notes.set("n", note({}, "regel\n".repeat(200_000)))),
      ),
  },
  D32: {
    outcome: "whole",
    async run(scene) {
      const spoil = spoiler(`mutations ${seed++}`, [valid, placed(3)]); // another each round, the same in each run
      for (let at = 0; at < 100; at++) {
        const raw = await scene.socket();
        raw.socket.send(updateFrameOf(spoil()));
        raw.socket.close();
        await raw.closed;
      }
      const { pendingStructs, pendingDs } = (await copyOf(scene)).store;
      return pendingStructs === null && pendingDs === null ? "whole" : "incomplete";
    },
  },
  D33: refused(
    made((notes) => {
      const text = new Y.Text("x");
      notes.set("n", note({ text }));
      for (let at = 0; at < 1_000; at++) text.format(0, 1, { [`mark${at}`]: true });
    }),
  ),
  D34: {
    outcome: "4400",
    because: refuses,
    run: async (scene) => {
      const doc = new Y.Doc();
      doc.getMap("notes").set("v2", note());
      return closedBy(scene, undefined, Y.encodeStateAsUpdateV2(doc));
    },
  },
};
