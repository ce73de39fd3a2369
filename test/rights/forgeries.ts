import * as Y from "yjs";
import type { DocAddress } from "../../shared/ids.ts";
import type { Chance } from "../support/chance.ts";
import { updateWith } from "./frames.ts";

/** Updates that somebody may not make: honest ones, ones that delete what is there, ones in another's name, and broken ones. */
export function* forgeries(
  kind: DocAddress["kind"],
  base: Uint8Array,
  own: Chance,
  count: number,
): Generator<Uint8Array> {
  const ways: readonly (() => Uint8Array)[] = [
    () => updateWith(kind, `vals-${own.id(8)}`),
    () => inNameOf(base, updateWith(kind, `vals-${own.id(8)}`)),
    () => deletionOf(base, own),
    () => damaged(updateWith(kind, `vals-${own.id(8)}`), own),
    () => damaged(base, own),
  ];
  for (let at = 0; at < count; at++) yield (ways[at % ways.length] ?? fail)();
}

function fail(): never {
  throw new Error("there is no such way");
}

/** The same update, with the client id of whoever wrote the base, going on where they stopped. */
function inNameOf(base: Uint8Array, update: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const [client] = doc.store.clients.keys();
  const before = Y.encodeStateVector(doc);
  doc.clientID = client ?? doc.clientID;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, update);
  for (const [name] of copy.share) {
    const theirs = copy.getMap(name);
    doc.transact(() => {
      for (const key of theirs.keys()) doc.getMap(name).set(key, true);
    });
  }
  return Y.encodeStateAsUpdate(doc, before);
}

/** Deletes some of what is there. */
function deletionOf(base: Uint8Array, own: Chance): Uint8Array {
  const { structs } = Y.decodeUpdate(base);
  const struct = structs[own.between(0, structs.length - 1)];
  if (!struct) return base;
  const { client, clock } = struct.id;
  const number = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...number(Math.floor(value / 128))];
  return Uint8Array.from([0, 1, ...number(client), 1, ...number(clock), ...number(Math.min(struct.length, 1))]);
}

/** Some bytes other than they were. */
function damaged(update: Uint8Array, own: Chance): Uint8Array {
  const bytes = Uint8Array.from(update);
  for (let times = own.between(1, 4); times > 0; times--) bytes[own.between(0, bytes.length - 1)] = own.between(0, 255);
  return own.happens(0.2) ? bytes.slice(0, own.between(0, bytes.length - 1)) : bytes;
}
