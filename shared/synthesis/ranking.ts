import { asideOf } from "../doc/placements.ts";
import type { ClusterId, NoteRef, QuestionId, RoomId } from "../ids.ts";
import type { Synthesised } from "./findings.ts";
import type { SourcedNote } from "./merge.ts";

/** A room that put a goal among its best. `place` counts from 1. */
export type RankedBy = Readonly<{ room: RoomId; place: number; points: number; note: NoteRef; text: string }>;

/** One goal over all rooms: the group that their notes lie in, or a note of its own when it lies loose. */
export type RankedGoal = Readonly<{
  id: ClusterId | NoteRef;
  /** The name of the group, else its statement, else how the room that put it highest says it. */
  words: string;
  /** 1 is the goal of the most points; goals that are even share a place, and the next one comes after all of them. */
  place: number;
  points: number;
  /** How many rooms put it first. */
  firsts: number;
  /** Each room once, the highest place first. */
  rooms: readonly RankedBy[];
}>;

/** The rankings of all rooms on one question, as one. */
export type MergedRanking = Readonly<{
  /** How many places each room has to give: the first is worth so many points, the last one. */
  places: number;
  goals: readonly RankedGoal[];
  /** Rooms that put at least one note in order. */
  rooms: readonly RoomId[];
  /** Rooms that wrote notes on the question and put none in order. */
  without: readonly RoomId[];
}>;

/** What a place is worth: with three places 3, 2 and 1. */
export function pointsFor(place: number, places: number): number {
  return Math.max(0, places - place + 1);
}

/**
 * The place of each note in its room's own order, from 1, without gaps; notes that came after the last place have none. Notes that
 * were put in one place at once stand behind each other.
 */
export function placesOf(notes: readonly SourcedNote[], places: number): ReadonlyMap<NoteRef, number> {
  const ranked = notes.filter((note) => note.rank !== undefined);
  const inOrder = (a: SourcedNote, b: SourcedNote): number => (a.rank ?? 0) - (b.rank ?? 0) || (a.ref < b.ref ? -1 : 1);
  return new Map(
    [...Map.groupBy(ranked, ({ room }) => room).values()].flatMap((own) =>
      own
        .sort(inOrder)
        .slice(0, places)
        .map((note, at) => [note.ref, at + 1] as const),
    ),
  );
}

/**
 * Brings the rankings of all rooms together. A room counts once for a goal, with the highest of its notes there, however many it put
 * in its top; a note in several groups counts for each. What moderators put aside counts for none.
 *
 * Order: points, then how often it was put first, then rooms. What is even in all three shares a place.
 */
export function mergeRankings(
  question: QuestionId,
  all: readonly SourcedNote[],
  { clusters, placements }: Pick<Synthesised, "clusters" | "placements">,
  places: number,
): MergedRanking {
  const notes = all.filter((note) => note.question === question);
  const placeOf = placesOf(notes, places);
  const ranked = notes.filter((note) => placeOf.has(note.ref));
  const own = new Map(clusters.filter((cluster) => cluster.question === question).map((each) => [each.id, each]));
  const behind = new Map<ClusterId | NoteRef, RankedBy[]>([...own.keys()].map((id) => [id, []])); // groups in their order
  for (const note of ranked) {
    const place = placeOf.get(note.ref) ?? places;
    const by = { room: note.room, place, points: pointsFor(place, places), note: note.ref, text: note.text };
    for (const id of goalsOf(note)) behind.set(id, [...(behind.get(id) ?? []), by]);
  }
  const goals = [...behind]
    .filter(([, given]) => given.length > 0)
    .map(([id, given]) => {
      const rooms = oncePerRoom(given);
      const group = own.get(id as ClusterId);
      return {
        id,
        words: group?.name.trim() || group?.statement.trim() || (rooms[0]?.text ?? ""),
        points: rooms.reduce((sum, { points }) => sum + points, 0),
        firsts: rooms.filter(({ place }) => place === 1).length,
        rooms,
      };
    })
    .sort(compare);
  const inRanking = new Set(ranked.map(({ room }) => room));
  return {
    places,
    goals: goals.map((goal) => ({ ...goal, place: goals.findIndex((other) => compare(other, goal) === 0) + 1 })),
    rooms: [...inRanking],
    without: [...new Set(notes.map(({ room }) => room))].filter((room) => !inRanking.has(room)),
  };

  function goalsOf(note: SourcedNote): readonly (ClusterId | NoteRef)[] {
    const places = (placements.get(note.ref) ?? []).map(({ cluster }) => cluster);
    const groups = places.filter((cluster) => own.has(cluster));
    if (groups.length > 0) return groups;
    return places.includes(asideOf(question)) ? [] : [note.ref];
  }
}

function oncePerRoom(given: readonly RankedBy[]): readonly RankedBy[] {
  const best = new Map<RoomId, RankedBy>();
  for (const by of given) if (by.place < (best.get(by.room)?.place ?? Number.POSITIVE_INFINITY)) best.set(by.room, by);
  return [...best.values()].sort((a, b) => a.place - b.place);
}

type Counted = Pick<RankedGoal, "points" | "firsts" | "rooms">;

const compare = (a: Counted, b: Counted): number =>
  b.points - a.points || b.firsts - a.firsts || b.rooms.length - a.rooms.length;
