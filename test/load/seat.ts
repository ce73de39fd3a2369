import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { openOutgoing } from "../../client/sync/outgoing.ts";
import { noteBody, openRoom } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { messages, syncSteps } from "../../shared/wire.ts";
import { openTypist, type Typist } from "./typist.ts";

/** What everybody in the crowd writes down. Latencies in ms. */
export type Journal = {
  /** When the changes were made that left together, by who and which was the first. */
  madeAt: Map<string, readonly number[]>;
  fanout: number[];
  acks: number[];
  /** Changes and cursor moves that left, times their receivers. */
  owed: number;
  keystrokes: number;
  /** Keystrokes and drags, and the bytes in which they left. */
  changes: number;
  bytes: number;
};

export type SeatOptions = Readonly<{
  url(client: number): string | Promise<string>;
  headers: Readonly<Record<string, string>>;
  others: number;
  journal: Journal;
  /** The relay has no documents: no sync and no acknowledgement. Its guests say each thing at once. */
  isRelay: boolean;
}>;

/** One participant of the crowd: a raw socket and a document of one's own edits; what the others send is only measured. */
export function openSeat({ url, headers, others, journal, isRelay }: SeatOptions) {
  const doc = new Y.Doc();
  const room = openRoom(doc);
  const note = `n${doc.clientID}` as NoteId;
  let socket: WebSocket | undefined;
  let presenceClock = 0;
  let edits = 0;
  let made: number[] = []; // and not left yet
  let unsaved: { edit: number; at: number }[] = [];
  let synced: ((at: number) => void) | undefined;
  let typist: Typist | undefined;

  const send = (frame: Uint8Array): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(frame);
  };
  const outgoing = openOutgoing(doc.clientID, (frame) => {
    const update = updateIn(frame);
    const key = update && keyOfUpdate(update);
    if (key) journal.madeAt.set(key, made);
    if (update) made = [];
    journal.bytes += update?.length ?? 0;
    send(frame);
  });
  const change = (update: Uint8Array): void => {
    const now = performance.now();
    journal.owed += others;
    journal.changes += 1;
    if (made.length === 0) edits += 1;
    made.push(now);
    if (!isRelay) unsaved.push({ edit: edits, at: now });
    outgoing.edit(update);
    if (isRelay) outgoing.say();
  };
  doc.on("update", change);
  const words = (): Y.XmlText => {
    const paragraph = noteBody(doc, note)?.get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (text instanceof Y.XmlText) return text;
    throw new Error("There is no note to type in yet.");
  };
  const measure = (key: string | undefined, now: number): void => {
    for (const at of journal.madeAt.get(key ?? "") ?? []) journal.fanout.push(now - at);
  };
  const receive = (data: Buffer): void => {
    const now = performance.now();
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === messages.saved) {
      const saved = decoding.readVarUint(decoder);
      for (const { edit, at } of unsaved) if (edit <= saved) journal.acks.push(now - at);
      unsaved = unsaved.filter(({ edit }) => edit > saved);
    } else if (type === messages.sync) {
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === syncSteps.update) measure(keyOfUpdate(body), now);
      else if (step === syncSteps.step1) send(syncFrame(syncSteps.step2, Y.encodeStateAsUpdate(doc, body)));
      else {
        send(frameOf(messages.saved, (encoder) => encoding.writeVarUint(encoder, edits)));
        synced?.(now);
      }
    }
  };

  return {
    /** Opens the socket. @returns ms until the room is in sync; of the relay, until the socket is open. */
    async join(): Promise<number> {
      const start = performance.now();
      const target = await url(doc.clientID);
      unsaved = [];
      return new Promise((resolve, reject) => {
        const opening = new WebSocket(target, { headers, perMessageDeflate: false });
        socket = opening;
        synced = (at) => resolve(at - start);
        opening.on("message", receive);
        opening.on("error", reject);
        opening.on("close", (code) => reject(new Error(`closed with ${code}`)));
        opening.on("open", () => {
          if (isRelay) return resolve(performance.now() - start);
          send(syncFrame(syncSteps.step1, Y.encodeStateVector(doc)));
        });
      });
    },
    begin(): void {
      room.addNote({ id: note, text: "", spot: { question: "q1" as QuestionId, place: { column: "all" } }, madeAt: 1 });
    },
    /** One key, as the editor takes it. */
    type(): void {
      journal.keystrokes += 1;
      const text = words();
      doc.transact(() => (text.length > 200 ? text.delete(0, text.length) : text.insert(text.length, "a")));
    },
    /** One key, without the work of a document. Who once typed so does nothing else any more. */
    typeOn(): void {
      journal.keystrokes += 1;
      if (typist) return change(typist.key());
      words().insert(words().length, "a");
      const next = Y.getState(doc.store, doc.clientID);
      typist = openTypist(doc.clientID, next, next - 1, 100 + (doc.clientID % 200)); // not all take theirs away at once
    },
    drag(step: number): void {
      const place = { column: "all", x: step, y: step };
      room.moveNote(note, { question: "q1" as QuestionId, place });
    },
    point(x: number): void {
      presenceClock += 1;
      journal.owed += others;
      const state = JSON.stringify({ cursor: { x, y: x } });
      const body = encoding.encode((encoder) => {
        for (const part of [1, doc.clientID, presenceClock]) encoding.writeVarUint(encoder, part);
        encoding.writeVarString(encoder, state);
      });
      outgoing.tell(body);
      if (isRelay) outgoing.say();
    },
    leave(): void {
      socket?.removeAllListeners("close");
      socket?.terminate();
    },
  };
}

export type Seat = ReturnType<typeof openSeat>;

/** The update in a frame of ours; absent in one with presence only. */
function updateIn(frame: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== messages.sync) return undefined;
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

/** Who made an update and which it is: the client and clock of its first item. Absent when it only deletes. */
function keyOfUpdate(update: Uint8Array): string | undefined {
  const decoder = decoding.createDecoder(update);
  if (decoding.readVarUint(decoder) === 0) return undefined;
  decoding.readVarUint(decoder);
  return `${decoding.readVarUint(decoder)}:${decoding.readVarUint(decoder)}`;
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return frameOf(messages.sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

function frameOf(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}
