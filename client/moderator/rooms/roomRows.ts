import type { SessionView } from "../../../shared/api.ts";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import { countedFor, type RoomFigures } from "../../../shared/roomChanges.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { Roster } from "../../../shared/wire.ts";
import type { RoomTells } from "../../sync/deskSignals.ts";
import type { Sorting } from "../../ui/SortHead.tsx";

/** One room as the overview shows it. `activeAt` (epoch ms) is absent when nobody wrote here since the server started. */
export type RoomRow = Readonly<{
  id: RoomId;
  name: string;
  region?: string | undefined;
  people: number;
  /** Absent with its total as long as nobody counted them. */
  notes?: ReadonlyMap<QuestionId, number> | undefined;
  total?: number | undefined;
  activeAt?: number | undefined;
  tells: RoomTells | undefined;
  /** A moderator made it read only. */
  isClosed: boolean;
  /** Edits a minute, the present one last. */
  edits: readonly number[];
  /** The part of its notes (0…1) that one person wrote; absent where the server does not tell. */
  largestShare?: number | undefined;
}>;

/** By what the wall can be sorted. */
export const columns = ["name", "people", "signals", "notes", "activity", "silence"] as const;
export type Column = (typeof columns)[number];

const nothing: readonly number[] = [];
/** Rooms are sorted by how busy they were so many minutes. */
const lately = 5;

/** How many people are in a room now; as long as no roster told it, as many as when the session was loaded. */
export function peopleIn(room: SessionView["rooms"][number], roster: Roster | undefined): number {
  return roster?.rooms ? (roster.rooms[room.id]?.people ?? 0) : room.people;
}

/** What is known of rooms beside their notes. */
export type Known = Readonly<{
  roster: Roster | undefined;
  signals?: ReadonlyMap<RoomId, RoomTells>;
  closed?: ReadonlySet<RoomId>;
  figures?: ReadonlyMap<RoomId, RoomFigures>;
  /** Rooms whose notes are still on their way: so long they have as many as the server counted. */
  onTheirWay?: ReadonlySet<RoomId>;
}>;

export function roomRows(
  rooms: SessionView["rooms"],
  notes: readonly SourcedNote[],
  { roster, signals, closed, figures, onTheirWay }: Known,
): readonly RoomRow[] {
  const counts = new Map<RoomId, Map<QuestionId, number>>();
  for (const { room, question } of notes) {
    const own = counts.get(room) ?? new Map<QuestionId, number>();
    own.set(question, (own.get(question) ?? 0) + 1);
    counts.set(room, own);
  }
  return rooms.map((room) => {
    const { id, name, region } = room;
    const own = onTheirWay?.has(id) ? countedIn(figures?.get(id)) : (counts.get(id) ?? new Map<QuestionId, number>());
    return {
      id,
      name,
      region,
      people: peopleIn(room, roster),
      notes: own,
      total: own && [...own.values()].reduce((sum, n) => sum + n, 0),
      activeAt: roster?.rooms?.[id]?.activeAt,
      tells: signals?.get(id),
      isClosed: closed?.has(id) ?? false,
      edits: figures?.get(id)?.edits ?? nothing,
      largestShare: figures?.get(id)?.largestShare,
    };
  });
}

function countedIn(figures: RoomFigures | undefined): ReadonlyMap<QuestionId, number> | undefined {
  return figures?.notes && new Map(Object.entries(figures.notes) as [QuestionId, number][]);
}

/**
 * The rooms of which something is still on its way. What the server cannot read never comes, which the desk says elsewhere.
 *
 * @param rooms  all of the session, merged ones too. @param arrived  what came, by round.
 */
export function roomsOnTheirWay(
  { rooms, template }: Pick<SessionView, "rooms" | "template">,
  arrived: ReadonlyMap<RoundId, ReadonlySet<RoomId>>,
  roster: Roster | undefined,
): ReadonlySet<RoomId> {
  const into = countedFor(rooms);
  const late = rooms.filter(({ id }) => !template.rounds.every((round) => arrived.get(round.id)?.has(id)));
  const readable = late.filter(({ id }) => !roster?.rooms?.[id]?.unreadable);
  return new Set(readable.map(({ id }) => into.get(id) ?? id));
}

/** Rooms in the asked order; equal ones by name, with numbers in names read as numbers ("2" before "10"). */
export function sorted(
  rows: readonly RoomRow[],
  { by, descending }: Sorting<Column>,
  locale: string,
): readonly RoomRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const key: Readonly<Record<Exclude<Column, "name">, (row: RoomRow) => number>> = {
    people: (row) => row.people,
    signals: ({ tells }) => (tells?.hand ? Number.MAX_SAFE_INTEGER - tells.hand.at : (tells?.rounds.size ?? 0)), // who waits longest
    notes: (row) => row.total ?? 0,
    activity: (row) => row.edits.slice(-lately).reduce((sum, n) => sum + n, 0),
    silence: (row) => -(row.activeAt ?? 0), // never active is the longest silence
  };
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) =>
    by === "name" ? turn * compare(a.name, b.name) : turn * (key[by](a) - key[by](b)) || compare(a.name, b.name),
  );
}

/** Whether two rows say the same of one room. */
export function isSameRow(a: RoomRow, b: RoomRow): boolean {
  const fields = ["name", "region", "people", "total", "activeAt", "isClosed", "edits", "largestShare"] as const;
  if (!fields.every((field) => a[field] === b[field])) return false;
  if (a.tells?.hand !== b.tells?.hand || a.tells?.rounds !== b.tells?.rounds) return false;
  const [before, now] = [a.notes, b.notes];
  return before?.size === now?.size && [...(before ?? [])].every(([question, n]) => now?.get(question) === n);
}
