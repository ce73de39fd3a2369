import { setImmediate as breathe } from "node:timers/promises";
import { begunNotes } from "../../shared/doc/authorship.ts";
import { docName, type PersonId, type RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { countedFor } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import type { Activity } from "./activity.ts";
import type { OpenDocs } from "./openDocs.ts";

/** How busy a room is. `largestShare`: the part (0…1) that one person began of all notes that count for it; absent where it would tell nothing. */
export type RoomFigures = Readonly<{ room: RoomId; edits: readonly number[]; largestShare?: number }>;

/**
 * Computes how busy each room is, and whether one person writes everything, one room after the other: everybody else has the
 * event loop in between. Who it is leaves this file in no way. A room that cannot be read has no share.
 *
 * @param activity  absent when nobody is in the session.
 */
export async function roomFigures(
  docs: OpenDocs,
  { id, rooms, template }: Session,
  activity: Activity | undefined,
): Promise<readonly RoomFigures[]> {
  const into = countedFor(rooms);
  const begunIn = new Map<RoomId, Map<PersonId, number>>();
  for (const { id: room } of rooms) {
    const counts = into.get(room) ?? room;
    const begun = begunIn.get(counts) ?? new Map<PersonId, number>();
    begunIn.set(counts, begun);
    for (const { id: round } of template.rounds) {
      const name = docName({ kind: "room", session: id, room, round });
      const look = docs.read(name, (doc, authorOf) => {
        for (const { client } of begunNotes(doc)) {
          const author = authorOf(client);
          if (author !== undefined) begun.set(author, (begun.get(author) ?? 0) + 1);
        }
      });
      await look.catch(() => undefined);
      await breathe();
    }
  }
  return rooms.map(({ id: room }) => {
    const begun = begunIn.get(room) ?? new Map<PersonId, number>(); // none: it is part of another
    const notes = [...begun.values()].reduce((sum, n) => sum + n, 0);
    const share = notes >= limits.notesForShare ? Math.max(...begun.values()) / notes : undefined;
    return { room, edits: activity?.of(room) ?? [], ...(share !== undefined && { largestShare: share }) };
  });
}
