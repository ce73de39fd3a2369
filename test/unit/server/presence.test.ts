import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { presenceFrame } from "../../../server/sync/frames.ts";
import type { Reader } from "../../../server/sync/liveDoc.ts";
import { presenceOf, readOwnPresence } from "../../../server/sync/presence.ts";

const body = (client: number, state: string, rest: readonly number[] = []): Uint8Array =>
  encoding.encode((encoder) => {
    for (const part of [1, client, 300]) encoding.writeVarUint(encoder, part);
    encoding.writeVarString(encoder, state);
    encoding.writeUint8Array(encoder, Uint8Array.from(rest));
  });

test("what somebody tells of themselves reaches the others byte for byte", () => {
  const told = body(70_000, '{"typing":"n1"}');
  const entry = readOwnPresence(told, 70_000, "room", false);
  if (!entry) throw new Error("it was left out");
  const framed = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, told);
  });
  expect(presenceFrame([entry])).toEqual(framed);
});

test.each([
  ["of somebody else", body(8, "{}")],
  ["with bytes behind it, which nobody would have looked at", body(7, "{}", [1, 2, 3])],
  ["that is no JSON", body(7, "{")],
  ["that tells what may not be told", body(7, '{"name":"Eva"}')],
])("presence %s is left out", (_, bytes) => {
  expect(readOwnPresence(bytes, 7, "room", false)).toBeUndefined();
});

test.each([1, 127, 128, 16_383, 16_384])("the length of a frame holds for %i bytes", (size) => {
  const bytes = new Uint8Array(size - 1);
  const written = presenceFrame([{ bytes }]);
  const expected = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, Uint8Array.from([1, ...bytes]));
  });
  expect(written).toEqual(expected);
});

test("of somebody who tells more than once in between only the last is looked at and told", () => {
  let ride = (): void => {};
  const told: Uint8Array[] = [];
  const reader = (hint: (frame: Uint8Array) => void): Reader => ({ send() {}, hint, isSlow: () => false, close() {} });
  const [ann, bob] = [reader(() => {}), reader((frame) => void told.push(frame))];
  const table = presenceOf(new Set([ann, bob]), {
    ride: (tell) => {
      ride = tell;
    },
  });
  const looked: Uint8Array[] = [];
  const read = (bytes: Uint8Array) => {
    looked.push(bytes);
    return readOwnPresence(bytes, 7, "room", false);
  };
  const [first, last] = [body(7, '{"typing":"n1"}'), body(7, '{"typing":"n2"}')];
  table.hear(ann, first, read);
  table.hear(ann, last, read);
  ride();
  expect(looked).toEqual([last]);
  expect(told).toEqual([presenceFrame([{ bytes: last.slice(1) }])]);
});
