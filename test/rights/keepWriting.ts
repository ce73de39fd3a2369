import * as Y from "yjs";
import { openRoom } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { messages } from "../../shared/wire.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";

/** Somebody who goes on writing whatever the server says. */
export type Writer = Readonly<{
  /** Resolves once so many notes are said to be saved. */
  saved(notes: number): Promise<void>;
  /** When each note was sent, monotonic ms; the id of the n-th is `<mark>-n`. */
  sentAt: ReadonlyMap<string, number>;
  /** With which code the server ended it, and when. */
  ended: Promise<Readonly<{ code: number; at: number }>>;
}>;

/** Writes a note as soon as the one before is saved, until the server ends the connection. */
export async function keepWriting(url: string, mark: string): Promise<Writer> {
  const doc = new Y.Doc();
  const room = openRoom(doc);
  const sentAt = new Map<string, number>();
  const waiting = new Map<number, () => void>();
  let last = new Uint8Array();
  doc.on("update", (update: Uint8Array) => {
    last = Uint8Array.from(update);
  });
  const { socket, closed, opened } = rawSocket(url, {});
  const write = (): void => {
    const id = `${mark}-${sentAt.size + 1}`;
    const spot = { question: "q1" as QuestionId, place: { column: "all" } };
    room.addNote({ id: id as NoteId, text: id, spot, madeAt: 1 });
    sentAt.set(id, performance.now());
    socket.send(updateFrameOf(last));
  };
  await opened;
  socket.on("message", ([type, count = 0]: Buffer) => {
    if (type !== messages.saved) return;
    for (const [notes, tell] of waiting) if (sentAt.size >= notes) tell();
    if (count === sentAt.size % 128 || sentAt.size > 127) write(); // one byte of a number is enough to know it by
  });
  socket.send(Uint8Array.of(messages.saved, 0));
  return {
    saved: (notes) => new Promise((tell) => waiting.set(notes, tell)),
    sentAt,
    ended: closed.then((code) => ({ code, at: performance.now() })),
  };
}
