import * as decoding from "lib0/decoding";
import { isTellable } from "../../shared/doc/presence.ts";
import type { DocAddress } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { goneEntry, type PresenceEntry, presenceFrame } from "./frames.ts";
import type { Reader } from "./liveDoc.ts";
import type { Pulse } from "./pulse.ts";

/**
 * The gate for presence: exactly one entry, of this client, that tells what may be told in this kind of document.
 *
 * @returns absent when it is anything else. It is left out then, and nothing more: presence is worth no closed socket.
 */
export function readOwnPresence(
  body: Uint8Array,
  client: number,
  kind: DocAddress["kind"],
  anonymous: boolean,
): PresenceEntry | undefined {
  if (body.length > limits.presenceBytes) return undefined;
  try {
    const decoder = decoding.createDecoder(body);
    if (decoding.readVarUint(decoder) !== 1) return undefined;
    const start = decoder.pos;
    if (decoding.readVarUint(decoder) !== client) return undefined;
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (decoding.hasContent(decoder) || !isTellable(kind, state, anonymous)) return undefined;
    return { client, clock, bytes: body.slice(start), isGone: state === null }; // a copy: the view would hold all that came with it
  } catch {
    return undefined;
  }
}

type Read = (body: Uint8Array) => PresenceEntry | undefined;

/**
 * Who tells what of themselves in one document. Names come from the roster.
 *
 * What came is looked at when it leaves: of somebody who tells more than once in between only the last, and of the others nothing.
 */
export function presenceOf(readers: ReadonlySet<Reader>, pulse: Pick<Pulse, "ride">) {
  const latest = new Map<Reader, PresenceEntry>();
  const unread = new Map<Reader, Readonly<{ body: Uint8Array; read: Read }>>();
  let gone: PresenceEntry[] = [];

  /** What is new, as one frame made once. The teller gets it too, unless nobody else told anything: it knows better and ignores it. */
  const tellAll = (): void => {
    const entries = gone;
    gone = [];
    const only = entries.length === 0 && unread.size === 1 ? [...unread.keys()][0] : undefined;
    for (const [from, { body, read }] of unread) {
      const entry = read(body);
      if (!entry) continue;
      if (entry.isGone) latest.delete(from);
      else latest.set(from, entry);
      entries.push(entry);
    }
    unread.clear();
    if (entries.length === 0) return;
    const frame = presenceFrame(entries);
    for (const reader of readers) if (reader !== only) reader.hint(frame);
  };
  const rideAlong = (): void => {
    if (unread.size === 0 && gone.length === 0) pulse.ride(tellAll);
  };
  return {
    /** @param read  the gate that it must pass, see `readOwnPresence`. */
    hear(from: Reader, body: Uint8Array, read: Read): void {
      rideAlong();
      unread.set(from, { body, read });
    },
    /** What a newcomer has to know. What is not told yet comes by itself. */
    greet(to: Reader): void {
      const others = [...latest].filter(([reader]) => reader !== to).map(([, entry]) => entry);
      if (others.length > 0) to.hint(presenceFrame(others));
    },
    forget(reader: Reader): void {
      unread.delete(reader);
      const entry = latest.get(reader);
      if (!entry) return;
      latest.delete(reader);
      rideAlong();
      gone.push(goneEntry(entry));
    },
  };
}

export type PresenceTable = ReturnType<typeof presenceOf>;
