import type { EditorNode } from "../doc/report.ts";
import type { ClusterId, RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import type { RoleCount } from "../voices.ts";
import type { Turnout } from "./words.ts";

/** Counts who took part. A room that nobody chose and where nobody wrote does not count, nor does its region. */
export function turnoutOf(
  people: number,
  rooms: readonly Room[],
  joined: ReadonlyMap<RoomId, number>,
  notes: readonly SourcedNote[],
  byRole: readonly RoleCount[] = [],
): Turnout {
  const wrote = new Set(notes.map((note) => note.room));
  const present = rooms.filter((room) => (joined.get(room.id) ?? 0) > 0 || wrote.has(room.id));
  const regions = present.map((room) => room.region?.trim().toLowerCase()).filter((region) => region);
  return {
    people,
    rooms: present.length,
    notes: notes.length,
    ...(regions.length > 0 && { regions: { known: new Set(regions).size, orMore: regions.length < present.length } }),
    ...(byRole.length > 0 && { byRole }),
  };
}

/** What the sentence about who took part goes by, where statements go by their cluster. */
export const turnoutOrigin = "turnout" as ClusterId;

/** Brings the sentence about who took part up to date, wherever it stands. Who put it in own words keeps those. */
export function withTurnout(nodes: readonly EditorNode[], sentence: string): readonly EditorNode[] {
  return nodes.map((node) => {
    const { source, said } = node.attrs ?? {};
    const isAsMade = source === turnoutOrigin && node.content?.length === 1 && node.content[0]?.text === said;
    return isAsMade ? { ...node, content: [{ type: "text", text: sentence }] } : node;
  });
}
