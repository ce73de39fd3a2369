import * as decoding from "lib0/decoding";
import { limits } from "../../shared/limits.ts";
import { type PresenceEntry, presenceFrame } from "./frames.ts";
import type { Reader } from "./liveDoc.ts";

/** Reads a presence frame's body: exactly one entry, of this client. Absent when it is anything else; it is dropped then. */
export function readOwnPresence(body: Uint8Array, client: number): PresenceEntry | undefined {
  if (body.length > limits.presenceBytes) return undefined;
  const decoder = decoding.createDecoder(body);
  if (decoding.readVarUint(decoder) !== 1 || decoding.readVarUint(decoder) !== client) return undefined;
  return { client, clock: decoding.readVarUint(decoder), state: decoding.readVarString(decoder) };
}

const gone = "null";

/** Who tells what of themselves in one document. The JSON passes unread; names come from the roster. */
export function presenceOf(readers: ReadonlySet<Reader>) {
  const latest = new Map<Reader, PresenceEntry>();
  const tell = (entry: PresenceEntry, except: Reader): void => {
    const frame = presenceFrame([entry]);
    for (const reader of readers) if (reader !== except) reader.hint(frame);
  };
  return {
    hear(from: Reader, entry: PresenceEntry): void {
      if (entry.state === gone) latest.delete(from);
      else latest.set(from, entry);
      tell(entry, from);
    },
    /** What a newcomer has to know. */
    tellAll(to: Reader): void {
      const others = [...latest].filter(([reader]) => reader !== to).map(([, entry]) => entry);
      if (others.length > 0) to.send(presenceFrame(others));
    },
    forget(reader: Reader): void {
      const entry = latest.get(reader);
      latest.delete(reader);
      if (entry) tell({ ...entry, state: gone }, reader);
    },
  };
}

export type PresenceTable = ReturnType<typeof presenceOf>;
