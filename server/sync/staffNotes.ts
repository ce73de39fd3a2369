import { openStaffNotes } from "../../shared/doc/staffNotes.ts";
import { fail } from "../../shared/errors.ts";
import { docName, type NoteId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { World } from "../ports.ts";
import type { OpenDocs } from "./openDocs.ts";
import { editAsServer } from "./ownEdit.ts";
import type { Place } from "./votes.ts";

/** What moderators write along in rooms. All of it resolves once it is committed. */
export type StaffNotes = Readonly<{
  /** One that is there already gets these words. @throws AppError "conflict" when there are too many. */
  write(place: Place, note: Readonly<{ id: NoteId; text: string }>): Promise<void>;
  /** @throws AppError "not_found" */
  remove(place: Place, id: NoteId): Promise<void>;
}>;

export function openStaffWriting(docs: OpenDocs, { now }: Pick<World, "now">): StaffNotes {
  const change = <T>(place: Place, run: (notes: ReturnType<typeof openStaffNotes>) => T): Promise<T> => {
    const { session, room, round } = place;
    return editAsServer(docs, docName({ kind: "room", session, room, round }), (copy) => run(openStaffNotes(copy)));
  };
  return {
    write: (place, { id, text }) =>
      change(place, ({ staffNotes, putStaffNote }) => {
        const there = staffNotes.current();
        const known = there.find((note) => note.id === id);
        if (!known && there.length >= limits.staffNotesPerRoom)
          fail("conflict", `Moderators write ${limits.staffNotesPerRoom} notes in a room a round at most.`);
        putStaffNote(known ? { ...known, text } : { id, question: place.question, text, at: now() });
      }),
    remove: (place, id) =>
      change(place, ({ staffNotes, removeStaffNote }) => {
        if (!staffNotes.current().some((note) => note.id === id))
          fail("not_found", "There is no such note of the moderators in this room.");
        removeStaffNote(id);
      }),
  };
}
