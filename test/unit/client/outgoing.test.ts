import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openOutgoing } from "../../../client/sync/outgoing.ts";
import { limits } from "../../../shared/limits.ts";
import { messages } from "../../../shared/wire.ts";

/** What left, frame by frame: its edits, and its presence. */
type Said = { hasEdits: boolean; update?: Uint8Array; presence?: Uint8Array };
let said: Said[];
let doc: Y.Doc;
let outgoing: ReturnType<typeof openOutgoing>;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  doc = new Y.Doc();
  outgoing = openOutgoing(doc.clientID, (frame, hasEdits) => {
    said.push(read(frame, hasEdits));
  });
  doc.on("update", outgoing.edit);
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is said in one go leaves at once, as one frame", async () => {
  write("een");
  write("twee");
  outgoing.tell(Uint8Array.of(1));
  outgoing.tell(Uint8Array.of(2));
  expect(said).toEqual([]);
  await Promise.resolve();
  expect(said).toHaveLength(1);
  expect(wordsIn(said)).toEqual(["een", "twee"]);
  expect(said[0]?.presence).toEqual(Uint8Array.of(2)); // the newest says it all
});

test("a pointer that moves is no edit", async () => {
  outgoing.tell(Uint8Array.of(1));
  await Promise.resolve();
  expect(said).toEqual([{ hasEdits: false, presence: Uint8Array.of(1) }]);
  write("een");
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  expect(said.map(({ hasEdits }) => hasEdits)).toEqual([false, true]);
});

test("who keeps talking is heard every so often, and nothing gets lost or out of order", async () => {
  for (let at = 0; at < 10; at++) {
    write(`${at}`);
    await vi.advanceTimersByTimeAsync(limits.say.ms / 4);
  }
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  expect(said).toHaveLength(4);
  expect(wordsIn(said)).toEqual(Array.from({ length: 10 }, (_, at) => `${at}`));
});

test("what takes something away goes by itself, because words that come and go in one edit would count as too many", async () => {
  const note = doc.getText("note");
  for (let at = 0; at < 3; at++) note.insert(0, "erbij ");
  for (let at = 0; at < 3; at++) note.delete(0, 6);
  note.insert(0, "ten slotte");
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  const removals = said.map(({ update }) => Y.decodeUpdate(update ?? new Uint8Array()).ds.clients.size);
  expect(removals).toEqual([0, 1, 1, 1, 0]);
});

test("a note that is dragged takes the pointer along, whichever moved first", async () => {
  const place = doc.getMap<number>("place");
  const seen: boolean[] = [];
  for (const at of [0, 1, 2]) {
    if (at === 1) outgoing.tell(Uint8Array.of(at));
    place.set("x", at);
    if (at === 2) outgoing.tell(Uint8Array.of(at));
    await vi.advanceTimersByTimeAsync(limits.say.ms);
    seen.push(said.at(-1)?.presence !== undefined);
  }
  expect(seen).toEqual([false, true, true]);
  expect(said).toHaveLength(3);
});

test("very much at once goes in pieces, each of which the server takes", async () => {
  for (let at = 0; at < 8; at++) write(`${at}`.repeat(limits.say.bytes / 4));
  for (let at = 0; at < 2 * limits.say.edits; at++) write(`${at}`);
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  expect(wordsIn(said)).toHaveLength(8 + 2 * limits.say.edits);
  const sizes = said.map(({ update }) => update?.length ?? 0);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.say.bytes);
  const counts = said.map(({ update }) => Y.decodeUpdate(update ?? new Uint8Array()).structs.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(limits.say.edits);
});

test("who leaves the page has said everything", async () => {
  write("een");
  await Promise.resolve();
  write("twee");
  outgoing.say();
  expect(wordsIn(said)).toEqual(["een", "twee"]);
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  expect(said).toHaveLength(2);
});

test("what another browser made, and this one brings, is never mixed with its own", async () => {
  const other = new Y.Doc();
  other.getArray<string>("words").push(["van een ander"]);
  write("een");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  write("twee");
  await vi.advanceTimersByTimeAsync(limits.say.ms);
  expect(said.map(({ update }) => Y.decodeUpdate(update ?? new Uint8Array()).structs.length)).toEqual([1, 1, 1]);
  expect(wordsIn(said).toSorted()).toEqual(["een", "twee", "van een ander"]);
});

function write(word: string): void {
  doc.getArray<string>("words").push([word]);
}

/** What somebody has who got these frames one by one. */
function wordsIn(frames: readonly Said[]): readonly string[] {
  const copy = new Y.Doc();
  for (const { update } of frames) if (update) Y.applyUpdate(copy, update);
  expect(copy.store.pendingStructs).toBeNull();
  return copy.getArray<string>("words").toArray();
}

function read(frame: Uint8Array, hasEdits: boolean): Said {
  const found: Said = { hasEdits };
  const decoder = decoding.createDecoder(frame);
  while (decoding.hasContent(decoder)) {
    if (decoding.readVarUint(decoder) === messages.awareness) found.presence = decoding.readVarUint8Array(decoder);
    else {
      decoding.readVarUint(decoder);
      found.update = decoding.readVarUint8Array(decoder);
    }
  }
  return found;
}
