import * as Y from "yjs";
import { type Live, settable } from "./live.ts";
import type { Note, Room } from "./room.ts";

/** What one person can undo in a room, last step first: their own edits only, never another's. */
export type NoteHistory = Readonly<{
  canUndo: Live<boolean>;
  canRedo: Live<boolean>;
  undo(): void;
  redo(): void;
  /** Makes a note. Undoing it takes the note off the board. */
  addNote(note: Omit<Note, "removed" | "rich">): void;
  /** All that `run` does is one step. */
  step(run: () => void): void;
  /** From now on: everything typed until the next call is one step, or what is typed without a pause. Both begin a new step. */
  typing(steps: "whole" | "pauses"): void;
  /** Remembers also what is changed under this origin, such as by an editor. */
  follow(origin: unknown): void;
}>;

const pauseMs = 600;

const unremembered = "unremembered";

/**
 * Follows the edits of this browser in a room's document.
 *
 * A note cannot be taken out of its document, so it is made as a removed one, which nobody undoes, and then brought in: that step
 * is what undo takes back.
 */
export function openNoteHistory(doc: Y.Doc, room: Room): NoteHistory {
  const manager = new Y.UndoManager(doc.getMap("notes"), {
    captureTimeout: pauseMs,
    deleteFilter: ({ content }) => !(content instanceof Y.ContentType && holdsOthers(content.type, doc.clientID)),
  });
  const canUndo = settable(false);
  const canRedo = settable(false);
  const tell = (): void => {
    canUndo.set(manager.canUndo());
    canRedo.set(manager.canRedo());
  };
  for (const change of ["stack-item-added", "stack-item-popped", "stack-cleared"] as const) manager.on(change, tell);
  const step = (run: () => void): void => {
    manager.stopCapturing();
    doc.transact(run, null);
    manager.stopCapturing();
  };
  return {
    canUndo,
    canRedo,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    addNote({ text, ...note }) {
      doc.transact(() => {
        room.addNote({ ...note, text: "" });
        room.removeNote(note.id);
      }, unremembered);
      doc.transact(() => {
        room.bringBackNote(note.id);
        room.retypeNote(note.id, text);
      }, null);
    },
    step,
    typing(steps) {
      manager.stopCapturing();
      manager.captureTimeout = steps === "whole" ? Number.POSITIVE_INFINITY : pauseMs;
    },
    follow: (origin) => void manager.trackedOrigins.add(origin),
  };
}

/** Whether somebody else wrote in this since: it then stays, without what was one's own. */
function holdsOthers(type: Y.AbstractType<unknown>, own: number): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.id.client !== own) return true;
    if (item.content instanceof Y.ContentType && holdsOthers(item.content.type, own)) return true;
  }
  return false;
}
