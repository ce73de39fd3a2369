import * as Y from "yjs";
import { openRoom } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { updateFrameOf } from "../support/frames.ts";
import { spoiler } from "./fuzz.ts";
import type { Raw, Scene } from "./scene.ts";

const attackers = 4;
const everyMs = 20;
/** Frames a turn: together as many a second as one connection may send. */
const framesAtOnce = Math.ceil((limits.frames.perSecond * everyMs) / 1_000);

/**
 * Floods the attacked room, as fast and as large as a connection may: two attackers with updates that look honest, two with
 * spoilt ones. Who is sent away comes back at once. @returns how to end it.
 */
export function flood(scene: Scene): () => Promise<void> {
  let isOver = false;
  const attack = async (which: number): Promise<void> => {
    while (!isOver) {
      const raw = await scene.socket();
      await (which % 2 === 0 ? typeAll(raw, () => isOver) : sendSpoilt(raw, which, () => isOver));
      raw.socket.terminate();
      await raw.closed;
    }
  };
  const all = Array.from({ length: attackers }, (_, which) => attack(which));
  return async () => {
    isOver = true;
    await Promise.all(all);
  };
}

const turn = (): Promise<void> => new Promise((next) => setTimeout(next, everyMs));
const isOpen = ({ socket }: Raw): boolean => socket.readyState === socket.OPEN;

/** Notes as long as they may be, typed anew in each frame. */
async function typeAll(raw: Raw, isOver: () => boolean): Promise<void> {
  const doc = new Y.Doc();
  doc.clientID = raw.client;
  const room = openRoom(doc);
  doc.on("update", (update: Uint8Array) => raw.socket.send(updateFrameOf(update)));
  const id = `vloed-${raw.client}` as NoteId;
  room.addNote({ id, text: "", spot: { question: "q1" as QuestionId, place: {} }, madeAt: 1 });
  for (let at = 0; isOpen(raw) && !isOver(); at++) {
    for (let frame = 0; frame < framesAtOnce; frame++)
      room.retypeNote(id, frame % 2 === 0 ? `${at}`.repeat(limits.noteLength / 10) : "");
    await turn();
  }
}

async function sendSpoilt(raw: Raw, which: number, isOver: () => boolean): Promise<void> {
  const doc = new Y.Doc();
  doc.clientID = raw.client;
  openRoom(doc).addNote({
    id: `bederf-${raw.client}` as NoteId,
    text: "x".repeat(limits.noteLength),
    spot: { question: "q1" as QuestionId, place: {} },
    madeAt: 1,
  });
  const large = Buffer.alloc(limits.liveUpdateBytes / 8, 1); // a second's worth of bytes in a few frames
  const spoil = spoiler(`${which} ${raw.client}`, [Y.encodeStateAsUpdate(doc), large]);
  while (isOpen(raw) && !isOver()) {
    for (let frame = 0; frame < framesAtOnce; frame++) raw.socket.send(updateFrameOf(spoil()));
    await turn();
  }
}
