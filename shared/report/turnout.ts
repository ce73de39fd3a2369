import type { RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import type { Turnout } from "./words.ts";

/** Counts who took part. A room that nobody chose and where nobody wrote does not count, nor does its region. */
export function turnoutOf(
  people: number,
  rooms: readonly Room[],
  joined: ReadonlyMap<RoomId, number>,
  notes: readonly SourcedNote[],
): Turnout {
  const wrote = new Set(notes.map((note) => note.room));
  const present = rooms.filter((room) => (joined.get(room.id) ?? 0) > 0 || wrote.has(room.id));
  const regions = present.map((room) => room.region?.trim().toLowerCase()).filter((region) => region);
  return {
    people,
    rooms: present.length,
    notes: notes.length,
    ...(regions.length > 0 && { regions: { known: new Set(regions).size, orMore: regions.length < present.length } }),
  };
}
