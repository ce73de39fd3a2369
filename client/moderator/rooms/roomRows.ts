import type { SessionView } from "../../../shared/api.ts";
import type { QuestionId, RoomId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { Roster } from "../../../shared/wire.ts";
import type { RoomTells } from "../../sync/deskSignals.ts";

/** One room as the overview shows it. `activeAt` (epoch ms) is absent when nobody wrote here since the server started. */
export type RoomRow = Readonly<{
  id: RoomId;
  name: string;
  region?: string | undefined;
  people: number;
  notes: ReadonlyMap<QuestionId, number>;
  total: number;
  activeAt?: number | undefined;
  tells: RoomTells | undefined;
}>;

export type Column = "name" | "people" | "signals" | "notes" | "silence";
export type Sorting = Readonly<{ by: Column; descending: boolean }>;

/** How many people are in a room now; as long as no roster told it, as many as when the session was loaded. */
export function peopleIn(room: SessionView["rooms"][number], roster: Roster | undefined): number {
  return roster?.rooms ? (roster.rooms[room.id]?.people ?? 0) : room.people;
}

export function roomRows(
  rooms: SessionView["rooms"],
  notes: readonly SourcedNote[],
  roster: Roster | undefined,
  signals: ReadonlyMap<RoomId, RoomTells> = new Map(),
): readonly RoomRow[] {
  const counts = new Map<RoomId, Map<QuestionId, number>>();
  for (const { room, question } of notes) {
    const own = counts.get(room) ?? new Map<QuestionId, number>();
    own.set(question, (own.get(question) ?? 0) + 1);
    counts.set(room, own);
  }
  return rooms.map((room) => {
    const { id, name, region } = room;
    const own = counts.get(id) ?? new Map<QuestionId, number>();
    return {
      id,
      name,
      region,
      people: peopleIn(room, roster),
      notes: own,
      total: [...own.values()].reduce((sum, n) => sum + n, 0),
      activeAt: roster?.rooms?.[id]?.activeAt,
      tells: signals.get(id),
    };
  });
}

/** Rooms in the asked order; equal ones by name, with numbers in names read as numbers ("2" before "10"). */
export function sorted(rows: readonly RoomRow[], { by, descending }: Sorting, locale: string): readonly RoomRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const key: Readonly<Record<Exclude<Column, "name">, (row: RoomRow) => number>> = {
    people: (row) => row.people,
    signals: ({ tells }) => (tells?.hand ? Number.MAX_SAFE_INTEGER - tells.hand.at : (tells?.rounds.size ?? 0)), // who waits longest
    notes: (row) => row.total,
    silence: (row) => -(row.activeAt ?? 0), // never active is the longest silence
  };
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) =>
    by === "name" ? turn * compare(a.name, b.name) : turn * (key[by](a) - key[by](b)) || compare(a.name, b.name),
  );
}
