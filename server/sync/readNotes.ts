import { setImmediate as breathe } from "node:timers/promises";
import type * as Y from "yjs";
import { type Note, readRoom } from "../../shared/doc/room.ts";
import { readStaffNotes, type StaffNote } from "../../shared/doc/staffNotes.ts";
import { type AppError, asAppError } from "../../shared/errors.ts";
import { type DocName, docName, type RoomId } from "../../shared/ids.ts";
import { countedFor, standingRooms } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import { type AlongNote, mergeRooms, type SourcedNote } from "../../shared/synthesis/merge.ts";
import type { Log } from "../log.ts";
import type { OpenDocs } from "./openDocs.ts";

/**
 * What the rooms wrote, and what moderators wrote along in them. `unreadable`: the rooms of which something is missing here, because the
 * store cannot read it.
 */
export type NotesNow = Readonly<{
  notes: readonly SourcedNote[];
  staffNotes: readonly AlongNote[];
  unreadable: readonly RoomId[];
}>;

/** What lies in a room in one round. */
type Written = Readonly<{ notes: readonly Note[]; along: readonly StaffNote[] }>;
const readWritten = (doc: Y.Doc): Written => ({ notes: readRoom(doc), along: readStaffNotes(doc) });

/**
 * Reads the notes of all rooms and rounds, one after the other, and lets everybody else have the event loop in between.
 * A room with a damaged row does not hide the others.
 *
 * @throws AppError "unavailable" when no room can be read: then it is not a room that is damaged.
 */
export async function readNotes(docs: OpenDocs, { id, rooms, template }: Session, log: Log): Promise<NotesNow> {
  const unreadable = new Set<RoomId>();
  const into = countedFor(rooms);
  const read: Promise<Omit<NotesNow, "unreadable">>[] = [];
  let reason: AppError | undefined;
  const readRound = async (room: RoomId, name: DocName, own: Promise<Written>[]): Promise<void> => {
    const without = (error: unknown): Written => {
      reason = asAppError(error);
      log.error({ doc: name, err: reason }, "a room could not be read");
      unreadable.add(into.get(room) ?? room);
      return { notes: [], along: [] };
    };
    try {
      await docs.open(name); // one is loaded at a time …
      own.push(docs.read(name, readWritten).catch(without)); // … but none waits for another's commit: a full disk would add those up
      docs.release(name);
    } catch (error) {
      without(error);
    }
  };
  for (const [at, { id: room }] of rooms.entries()) {
    const own: Promise<Written>[] = [];
    for (const { id: round } of template.rounds) {
      await readRound(room, docName({ kind: "room", session: id, room, round }), own);
      await breathe();
    }
    const merge = (rounds: readonly Written[]): Omit<NotesNow, "unreadable"> => ({
      notes: mergeRooms([{ room, nth: at + 1, into: into.get(room), notes: rounds.flatMap(({ notes }) => notes) }]),
      staffNotes: rounds.flatMap(({ along }) =>
        along.map(({ question, text }) => ({ room: into.get(room) ?? room, question, text })),
      ),
    });
    read.push(Promise.all(own).then(merge));
  }
  const found = await Promise.all(read);
  if (reason && unreadable.size === standingRooms(rooms).length) throw reason;
  return {
    notes: found.flatMap(({ notes }) => notes),
    staffNotes: found.flatMap(({ staffNotes }) => staffNotes),
    unreadable: [...unreadable],
  };
}
