import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";

/** A committed document, and how far each client is accepted. */
function server(...updates: readonly Uint8Array[]) {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return { doc, clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) };
}

/** A client that types letters; gives the update of each. */
function typist(letters: string) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const [at, letter] of [...letters].entries()) doc.getText("words").insert(at, letter);
  return { doc, updates, step: (at: number): Uint8Array => updates[at] ?? expect.fail(`no update ${at}`) };
}

const verdict = (update: Uint8Array, { clocks, doc }: ReturnType<typeof server>): string =>
  judge(update, clocks, doc).kind;

test("an update that continues where its writer was is news", () => {
  const ann = typist("ab");
  expect(verdict(ann.step(0), server())).toBe("news");
  expect(verdict(ann.step(1), server(ann.step(0)))).toBe("news");
});

test("what is known already is not news, also when it comes as the whole document", () => {
  const ann = typist("ab");
  const all = server(...ann.updates);
  expect(verdict(ann.step(1), all)).toBe("known");
  expect(verdict(Y.encodeStateAsUpdate(ann.doc), all)).toBe("known");
});

test("an update after a lost one is a gap", () => {
  const ann = typist("abc");
  expect(verdict(ann.step(2), server(ann.step(0)))).toBe("gap");
});

test("an update that leans on somebody else's unknown edit is a gap", () => {
  const ann = typist("ab");
  const bob = new Y.Doc();
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann.doc));
  const before = Y.encodeStateVector(bob);
  bob.getText("words").insert(1, "x");
  expect(verdict(Y.encodeStateAsUpdate(bob, before), server())).toBe("gap");
});

test("a deletion is news once, and a gap when what it deletes is unknown", () => {
  const ann = typist("ab");
  const before = Y.encodeStateVector(ann.doc);
  ann.doc.getText("words").delete(0, 1);
  const deletion = Y.encodeStateAsUpdate(ann.doc, before);
  expect(verdict(deletion, server(ann.step(0), ann.step(1)))).toBe("news");
  expect(verdict(deletion, server(...ann.updates))).toBe("known");
  expect(verdict(deletion, server())).toBe("gap");
});

test("a delete set ahead of what somebody wrote never gets in", () => {
  const ann = typist("ab");
  const ahead = Uint8Array.from([0, 1, ...varUint(ann.doc.clientID), 1, 2, ...varUint(2 ** 31)]);
  expect(verdict(ahead, server(...ann.updates))).toBe("gap");
});

test("bytes that are no update are refused", () => {
  for (const bytes of [[], [1], [255, 255, 255, 255, 255], [1, 1, 5, 0, 99, 1]])
    expect(verdict(Uint8Array.from(bytes), server())).toBe("refused");
});

test("judging changes nothing", () => {
  const ann = typist("ab");
  const here = server(ann.step(0));
  const before = Y.encodeStateAsUpdate(here.doc);
  judge(ann.step(1), here.clocks, here.doc);
  expect(Y.encodeStateAsUpdate(here.doc)).toEqual(before);
  expect(here.clocks.get(ann.doc.clientID)).toBe(1);
});

function varUint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
}
