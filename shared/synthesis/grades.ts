import type { Grading } from "../boards/grading.ts";
import type { GradeBallot } from "../doc/grades.ts";
import type { CountedGrades, CounterpartGrades, GradeCounts } from "../grades.ts";
import type { RoomId } from "../ids.ts";
import { limits } from "../limits.ts";

/** A range of grades and how many people gave one of them. `end`: whether it is all that is so high, or so low. */
export type Band = Readonly<{ from: number; to: number; people: number; end?: "highest" | "lowest" }>;

/** What grades are added up from. */
export type Gathered = Readonly<{
  ballots: readonly GradeBallot[];
  /** The rooms in the order of the session. */
  rooms: readonly RoomId[];
  /** For which room the grades of another count that became part of it; absent: for itself. */
  countedFor: ReadonlyMap<RoomId, RoomId>;
  /** How many people were in each room; rooms without any may be absent. */
  there: ReadonlyMap<RoomId, number>;
  /** Whether people give grades now: then only how many did is told, or each new one could be read from the difference. */
  isOpen: boolean;
}>;

/**
 * Adds up the grades of all rooms, by counterpart.
 *
 * Which grades were given is never told of fewer than `limits.smallCell` people: not of a room, and not by reckoning it back from the sum of all
 * rooms. So when the rooms that are left out are few people together, the smallest of the others is left out with them.
 */
export function mergeGrades({ counterparts, from, to }: Grading, gathered: Gathered): readonly CounterpartGrades[] {
  const byRoom = Map.groupBy(gathered.ballots, ({ room }) => gathered.countedFor.get(room) ?? room);
  return counterparts.map((title, at) => {
    const counted = gathered.rooms.map((room) => ({
      room,
      counts: addUp((byRoom.get(room) ?? []).map(({ given }) => given[at] ?? {})),
    }));
    const all = addUp(counted.map(({ counts }) => counts));
    const shown = gathered.isOpen ? new Set<RoomId>() : roomsToTell(counted);
    const rooms = counted.map(({ room, counts }) => {
      const given = peopleIn(counts);
      const there = Math.max(gathered.there.get(room) ?? 0, given); // somebody may have left since
      return { room, given, there, ...(shown.has(room) && { counts }) };
    });
    const given = peopleIn(all);
    const there = rooms.reduce((sum, room) => sum + room.there, 0);
    const isTold = !gathered.isOpen && given >= limits.smallCell;
    return { title, given, there, ...(isTold && { counts: all }), rooms };
  });

  /** Only grades of the scale; the lowest first. */
  function addUp(each: readonly GradeCounts[]): GradeCounts {
    const sum: Record<string, number> = {};
    for (let grade = from; grade <= to; grade += 1) {
      const people = each.reduce((total, counts) => total + (counts[grade] ?? 0), 0);
      if (people > 0) sum[grade] = people;
    }
    return sum;
  }
}

function roomsToTell(counted: readonly Readonly<{ room: RoomId; counts: GradeCounts }>[]): ReadonlySet<RoomId> {
  const sizes = counted
    .map(({ room, counts }) => ({ room, given: peopleIn(counts) }))
    .sort((a, b) => a.given - b.given);
  const told = sizes.filter(({ given }) => given >= limits.smallCell);
  const rest = sizes.reduce((sum, { given }) => sum + (given < limits.smallCell ? given : 0), 0);
  if (rest > 0 && rest < limits.smallCell) told.shift();
  return new Set(told.map(({ room }) => room));
}

/** How many people gave these grades. */
export function peopleIn(counts: GradeCounts): number {
  return Object.values(counts).reduce((sum, people) => sum + people, 0);
}

/** The bands of a question, the highest first. */
export function bandsOf(
  counts: GradeCounts,
  { from, to, bands }: Pick<Grading, "from" | "to" | "bands">,
): readonly Band[] {
  const starts = [...bands, from];
  return starts.map((start, at) => {
    const last = at === 0 ? to : (starts[at - 1] ?? to) - 1;
    const end = at === 0 ? "highest" : start === from ? "lowest" : undefined;
    const people = Object.entries(counts).reduce(
      (sum, [grade, count]) => sum + (Number(grade) >= start && Number(grade) <= last ? count : 0),
      0,
    );
    return { from: start, to: last, people, ...(end && start < last && { end }) };
  });
}

/** The grade in the middle: as many people gave it or more as gave it or less. Halfway when that falls between two. Absent without grades. */
export function medianOf(counts: GradeCounts): number | undefined {
  const all = Object.entries(counts).flatMap(([grade, people]) => Array<number>(people).fill(Number(grade)));
  const inOrder = all.sort((a, b) => a - b);
  const low = inOrder[Math.floor((inOrder.length - 1) / 2)];
  const high = inOrder[Math.ceil((inOrder.length - 1) / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** From 0 to 1. */
export function shareOf(people: number, { given }: Pick<CountedGrades, "given">): number {
  return given === 0 ? 0 : people / given;
}
