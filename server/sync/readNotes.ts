import { readRoom } from "../../shared/doc/room.ts";
import { type AppError, asAppError } from "../../shared/errors.ts";
import { docName, type RoomId } from "../../shared/ids.ts";
import type { Session } from "../../shared/session.ts";
import { mergeRooms, type RoomNotes, type SourcedNote } from "../../shared/synthesis/merge.ts";
import type { Log } from "../log.ts";
import type { OpenDocs } from "./openDocs.ts";

/** What the rooms wrote. `unreadable`: the rooms of which something is missing here, because the store cannot read it. */
export type NotesNow = Readonly<{ notes: readonly SourcedNote[]; unreadable: readonly RoomId[] }>;

type Reading = RoomNotes & Readonly<{ whole: boolean }>;

/**
 * Reads the notes of all rooms and rounds. A room with a damaged row does not hide the others.
 *
 * @throws AppError "unavailable" when no room can be read: then it is not a room that is damaged.
 */
export async function readNotes(docs: Pick<OpenDocs, "read">, session: Session, log: Log): Promise<NotesNow> {
  let reason: AppError | undefined;
  const readRound = (name: ReturnType<typeof docName>): Promise<RoomNotes["notes"] | undefined> =>
    docs.read(name, readRoom).catch((error: unknown) => {
      reason = asAppError(error);
      log.error({ doc: name, err: reason }, "a room could not be read");
      return undefined;
    });
  const reading = session.rooms.map(async ({ id: room }): Promise<Reading> => {
    const rounds = await Promise.all(
      session.template.rounds.map(({ id: round }) =>
        readRound(docName({ kind: "room", session: session.id, room, round })),
      ),
    );
    return { room, notes: rounds.flatMap((notes) => notes ?? []), whole: !rounds.includes(undefined) };
  });
  const rooms = await Promise.all(reading);
  if (reason && !rooms.some(({ whole }) => whole)) throw reason;
  return { notes: mergeRooms(rooms), unreadable: rooms.filter(({ whole }) => !whole).map(({ room }) => room) };
}
