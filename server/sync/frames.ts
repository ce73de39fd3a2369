import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { messages, type Notice, type Roster, roomsMessages, syncSteps } from "../../shared/wire.ts";

const scratch = encoding.createEncoder(); // one for all frames: a new one for each costs more than writing it

/** The frames that the server sends. One message a frame: the stock client leaves the rest of a frame unread. */

export function step1Frame(doc: Y.Doc): Uint8Array {
  return frame(messages.sync, (encoder) => {
    encoding.writeVarUint(encoder, syncSteps.step1);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc));
  });
}

export function step2Frame(doc: Y.Doc, theirs: Uint8Array): Uint8Array {
  return frame(messages.sync, (encoder) => {
    encoding.writeVarUint(encoder, syncSteps.step2);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc, theirs));
  });
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frame(messages.sync, (encoder) => {
    encoding.writeVarUint(encoder, syncSteps.update);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** What one client tells of itself. `bytes`: client, clock and JSON as they came, so that nothing is written anew for each who hears it. */
export type PresenceEntry = Readonly<{ client: number; clock: number; bytes: Uint8Array; isGone: boolean }>;

export function presenceFrame(entries: readonly Pick<PresenceEntry, "bytes">[]): Uint8Array {
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, encodedLength(entries.length));
  return frame(messages.awareness, (encoder) => {
    encoding.writeVarUint(encoder, size);
    encoding.writeVarUint(encoder, entries.length);
    for (const { bytes } of entries) encoding.writeUint8Array(encoder, bytes);
  });
}

/** What tells that a client is gone. */
export function goneEntry({ client, clock }: PresenceEntry): PresenceEntry {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, "null");
  });
  return { client, clock, bytes, isGone: true };
}

/** How many bytes a number takes, seven bits in each. */
function encodedLength(number: number): number {
  return Math.max(1, Math.ceil(Math.log2(number + 1) / 7));
}

/** Nobody's presence: the smallest data frame, which tells a stock client that the link is alive. */
export const heartbeatFrame = presenceFrame([]);

export type KeyedUpdate = Readonly<{ key: string; update: Uint8Array }>;

export function roomsFrame(updates: readonly KeyedUpdate[]): Uint8Array {
  return frame(messages.rooms, (encoder) => {
    encoding.writeVarUint(encoder, roomsMessages.batch);
    encoding.writeVarUint(encoder, updates.length);
    for (const { key, update } of updates) {
      encoding.writeVarString(encoder, key);
      encoding.writeVarUint8Array(encoder, update);
    }
  });
}

export function savedFrame(edits: number): Uint8Array {
  return frame(messages.saved, (encoder) => encoding.writeVarUint(encoder, edits));
}

export function rosterFrame(roster: Roster): Uint8Array {
  return frame(messages.roster, (encoder) => encoding.writeVarString(encoder, JSON.stringify(roster)));
}

export function noticeFrame(notice: Notice): Uint8Array {
  return frame(messages.notice, (encoder) => encoding.writeVarString(encoder, JSON.stringify(notice)));
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  scratch.cpos = 0;
  scratch.bufs.length = 0;
  encoding.writeVarUint(scratch, type);
  write(scratch);
  return encoding.toUint8Array(scratch);
}
