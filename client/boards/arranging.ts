import type { Note, NoteChange, Room } from "../../shared/doc/room.ts";
import type { NoteId, StackId } from "../../shared/ids.ts";
import type { Step } from "./history.ts";

export type Changes = ReadonlyMap<NoteId, NoteChange>;

/** Where a room's notes are, the removed ones too. */
export function noteIn({ notes, removedNotes }: Room, id: NoteId): Note | undefined {
  return [...notes.current(), ...removedNotes.current()].find((note) => note.id === id);
}

/**
 * A change of notes as a step that can be taken back. Taking it back leaves alone what somebody else changed meanwhile.
 *
 * @param changes  what it does; notes that are not there are left out.
 */
export function arranging(room: Room, changes: Changes): Step {
  const before = new Map<NoteId, NoteChange>();
  for (const [id, change] of changes) {
    const note = noteIn(room, id);
    if (note) before.set(id, partOf(note, change));
  }
  return {
    redo: () => room.arrange(changes),
    undo() {
      const stillOurs = [...before].filter(([id]) => {
        const [note, change] = [noteIn(room, id), changes.get(id)];
        return note && change && JSON.stringify(partOf(note, change)) === JSON.stringify(ordered(change));
      });
      room.arrange(new Map(stillOurs));
    },
  };
}

const keys = ["spot", "colour", "stack", "removed"] as const;

/** What a note has now of what a change sets. */
function partOf(note: Note, change: NoteChange): NoteChange {
  return Object.fromEntries(keys.filter((key) => key in change).map((key) => [key, note[key] ?? null]));
}

function ordered(change: NoteChange): NoteChange {
  return Object.fromEntries(keys.filter((key) => key in change).map((key) => [key, change[key]]));
}

/**
 * What changes when notes are laid on another one: they get its place and its stack.
 *
 * @param fresh  the stack's id when the note lies in none yet.
 */
export function laidTogether(moving: readonly NoteId[], target: Note, fresh: StackId): Changes {
  const stack = target.stack ?? fresh;
  const moved = moving.filter((id) => id !== target.id).map((id) => [id, { stack, spot: target.spot }] as const);
  return new Map<NoteId, NoteChange>([[target.id, { stack }], ...moved]);
}
