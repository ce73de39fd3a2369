import { setImmediate as breathe } from "node:timers/promises";
import type * as Y from "yjs";
import { begunNotes } from "../../shared/doc/authorship.ts";
import { isSaid, readRoom } from "../../shared/doc/room.ts";
import { docName, type PersonId, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { countedFor } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import type { Activity } from "./activity.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";

/**
 * What a room wrote, in numbers, and how busy it is. `notes`: by question; absent when not all of it can be read. `largestShare`: the
 * part (0…1) that one person began of all notes that count for it; absent where it would tell nothing.
 */
export type RoomFigures = Readonly<{
  room: RoomId;
  notes?: Readonly<Record<QuestionId, number>>;
  edits: readonly number[];
  largestShare?: number;
}>;

/** What lies in one document, or in all of a room: notes by question, and by who began them. `isKnown`: it took no time to count. */
type Counts = Readonly<{ notes: Map<QuestionId, number>; begun: Map<PersonId, number>; isKnown?: true }>;

/**
 * Counts the notes of each room, how busy it is, and whether one person writes everything. Who it is leaves this file in no way.
 *
 * @param activity  absent when nobody is in the session.
 */
export async function roomFigures(
  docs: OpenDocs,
  { id, rooms, template }: Session,
  activity: Activity | undefined,
): Promise<readonly RoomFigures[]> {
  const into = countedFor(rooms);
  const counted = new Map(rooms.map(({ id: room }) => [room, noCounts()]));
  const unreadable = new Set<RoomId>();
  for (const { id: room } of rooms)
    for (const { id: round } of template.rounds) {
      const counts = into.get(room) ?? room;
      const look = docs.read(docName({ kind: "room", session: id, room, round }), countsOf);
      const found = await look.catch(() => void unreadable.add(counts));
      const all = counted.get(counts);
      if (found && all) addUp(found, all);
      if (!found?.isKnown) await breathe(); // everybody else has the event loop in between
    }
  return rooms.map(({ id: room }) => {
    const { notes, begun } = counted.get(room) ?? noCounts(); // none: it is part of another, or nobody wrote
    const said = [...begun.values()].reduce((sum, n) => sum + n, 0);
    const share = said >= limits.notesForShare ? Math.max(...begun.values()) / said : undefined;
    return {
      room,
      ...(!unreadable.has(room) && { notes: Object.fromEntries(notes) }),
      edits: activity?.of(room) ?? [],
      ...(share !== undefined && { largestShare: share }),
    };
  });
}

const noCounts = (): Counts => ({ notes: new Map(), begun: new Map() });

/** Of documents that nobody changed since: most rooms stand still while desks ask again and again. */
const known = new WeakMap<Y.Doc, Counts>();

function countsOf(doc: Y.Doc, authorOf: LiveDoc["authorOf"]): Counts {
  const before = known.get(doc);
  if (before) return before;
  const counts = noCounts();
  const notes = readRoom(doc);
  for (const note of notes) if (isSaid(note)) add(counts.notes, note.spot.question, 1);
  for (const { client } of begunNotes(doc, notes)) {
    const by = authorOf(client);
    if (by !== undefined) add(counts.begun, by, 1);
  }
  known.set(doc, { ...counts, isKnown: true });
  doc.once("update", () => known.delete(doc));
  return counts;
}

function addUp(found: Counts, all: Counts): void {
  for (const [question, n] of found.notes) add(all.notes, question, n);
  for (const [by, n] of found.begun) add(all.begun, by, n);
}

function add<Key>(counts: Map<Key, number>, key: Key, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}
