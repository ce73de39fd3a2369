import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messages } from "../../shared/wire.ts";
import type { Attacks } from "./attack.ts";
import { firstClient, type Raw, type Scene } from "./scene.ts";

const leftOut = "presence is worth no closed socket: what is not one's own, small and known is told to nobody";
type Entry = readonly [client: number, clock: number, state: string];

function presence(entries: readonly Entry[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return framed(body);
}
const framed = (body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
const fromHex = (hex: string): Uint8Array => framed(Buffer.from(hex, "hex"));

function entriesIn(frame: Uint8Array): readonly Entry[] {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== messages.awareness) return [];
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(body) }, () => [
    decoding.readVarUint(body),
    decoding.readVarUint(body),
    decoding.readVarString(body),
  ]);
}

/** Sends presence beside somebody who looks on. @returns what that person hears of it, before the attacker's next honest word. */
async function heard(scene: Scene, attack: (raw: Raw) => readonly Uint8Array[]): Promise<string> {
  const onlooker = await scene.socket();
  const raw = await scene.socket();
  while (onlooker.received.length === 0) await new Promise((done) => onlooker.socket.once("message", done));
  const before = onlooker.received.length;
  for (const frame of attack(raw)) raw.socket.send(frame);
  const told = (): readonly Entry[] => onlooker.received.slice(before).flatMap(entriesIn);
  const honest = '{"typing":"eerlijk"}';
  raw.socket.send(presence([[raw.client, 1_000, honest]]));
  while (!told().some(([, , state]) => state === honest))
    await new Promise((done) => onlooker.socket.once("message", done));
  onlooker.socket.terminate();
  raw.socket.terminate();
  const isHarmless = ([client, , state]: Entry): boolean =>
    client === raw.client ? state === honest : state === "null" && client >= firstClient; // an attacker of before is gone
  return told().every(isHarmless) ? "left out" : "told";
}

const ignored = (attack: (raw: Raw) => readonly Uint8Array[]): Attacks[string] => ({
  outcome: "left out",
  because: leftOut,
  run: (scene) => heard(scene, attack),
});
const saying = (...states: readonly string[]): Attacks[string] =>
  ignored(({ client }) => states.map((state, at) => presence([[client, at + 1, state]])));

export const awareness: Attacks = {
  E01: ignored(() => [fromHex("012affffffffffffff0f1b7b2275736572223a7b226e616d65223a2253504f4f464544227d7d")]),
  E02: ignored(() => [fromHex("012a06046e756c6c")]),
  E03: ignored(({ client }) => [
    presence([
      [client, 1, '{"typing":"a"}'],
      [client, 2, "{bad"],
    ]),
    fromHex("020101077b2261223a317d0201047b626164"),
  ]),
  E06: ignored(() => [presence(Array.from({ length: 100_000 }, (_, at) => [at, 1, "{}"]))]),
  E07: saying(JSON.stringify({ cursor: { x: 1, y: 1 }, typing: "x".repeat(10 * 1024) })),
  E08: saying(
    ...["<img src=x onerror=alert(1)>", "\u202Egpj", "\u200B".repeat(500), "x".repeat(900)].map((name) =>
      JSON.stringify({ user: { name } }),
    ),
    '{"name":"<b>"}',
  ),
  E10: saying('{"cursor":{"x":"1e309","y":0}}', '{"cursor":{"x":1e309,"y":0}}', '{"cursor":{"x":NaN,"y":0}}'),
};
