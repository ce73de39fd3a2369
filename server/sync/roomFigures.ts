import type { PersonId, RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { countedFor } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import type { Activity } from "./activity.ts";
import type { OpenDocs } from "./openDocs.ts";
import { readVoices } from "./readVoices.ts";

/** How busy a room is. `largestShare`: the part (0…1) that one person began of all notes that count for it; absent where it would tell nothing. */
export type RoomFigures = Readonly<{ room: RoomId; edits: readonly number[]; largestShare?: number }>;

/**
 * Computes how busy each room is, and whether one person writes everything. Who it is leaves this file in no way. A room that cannot be
 * read has no share.
 *
 * @param activity  absent when nobody is in the session.
 */
export async function roomFigures(
  docs: OpenDocs,
  session: Session,
  activity: Activity | undefined,
): Promise<readonly RoomFigures[]> {
  const into = countedFor(session.rooms);
  const begunIn = new Map<RoomId, Map<PersonId, number>>();
  for (const { room, by } of await readVoices(docs, session)) {
    const counts = into.get(room) ?? room;
    const begun = begunIn.get(counts) ?? new Map<PersonId, number>();
    begunIn.set(counts, begun.set(by, (begun.get(by) ?? 0) + 1));
  }
  return session.rooms.map(({ id: room }) => {
    const begun = begunIn.get(room) ?? new Map<PersonId, number>(); // none: it is part of another, or nobody wrote
    const notes = [...begun.values()].reduce((sum, n) => sum + n, 0);
    const share = notes >= limits.notesForShare ? Math.max(...begun.values()) / notes : undefined;
    return { room, edits: activity?.of(room) ?? [], ...(share !== undefined && { largestShare: share }) };
  });
}
