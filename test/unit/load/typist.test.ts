import { expect, test } from "vitest";
import * as Y from "yjs";
import { openTypist } from "../../load/typist.ts";

test("keys that are made without a document are those that a document would say", () => {
  const doc = new Y.Doc();
  const words = doc.getText("words");
  words.insert(0, "a");
  const said: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => said.push(update));
  const typist = openTypist(doc.clientID, 1, 0, 200);

  words.insert(words.length, "a");
  expect(typist.key()).toEqual(said.shift());
  for (let keys = 0; keys < 200; keys++) {
    words.insert(words.length, "a");
    expect(typist.key()).toEqual(said.shift());
  }
  words.delete(1, words.length - 1);
  expect(typist.key()).toEqual(said.shift());
  words.insert(words.length, "a");
  expect(typist.key()).toEqual(said.shift());
});
