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

/** Who tells what of themselves in one document. Names come from the roster. */
export function presenceOf(readers: ReadonlySet<Reader>, pulse: Pick<Pulse, "ride">) {
  const latest = new Map<Reader, PresenceEntry>();
  const untold = new Map<Reader, PresenceEntry>();

  /** The newest of everybody who told something within the tick, as one frame made once. The teller gets it too: it knows better and ignores it. */
  const tellAll = (): void => {
    const frame = presenceFrame([...untold.values()]);
    const only = untold.size === 1 ? [...untold.keys()][0] : undefined;
    untold.clear();
    for (const reader of readers) if (reader !== only) reader.hint(frame);
  };
  const tell = (from: Reader, entry: PresenceEntry): void => {
    if (untold.size === 0) pulse.ride(tellAll);
    untold.set(from, entry);
  };
  return {
    hear(from: Reader, entry: PresenceEntry): void {
      if (entry.isGone) latest.delete(from);
      else latest.set(from, entry);
      tell(from, entry);
    },
    /** What a newcomer has to know. */
    greet(to: Reader): void {
      const others = [...latest].filter(([reader]) => reader !== to).map(([, entry]) => entry);
      if (others.length > 0) to.hint(presenceFrame(others));
    },
    forget(reader: Reader): void {
      const entry = latest.get(reader);
      latest.delete(reader);
      if (entry) tell(reader, goneEntry(entry));
    },
  };
}

export type PresenceTable = ReturnType<typeof presenceOf>;
