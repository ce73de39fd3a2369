import type { CountedUnit } from "../doc/scale.ts";
import type { QuestionId, RoomId } from "../ids.ts";
import type { SourcedNote } from "./merge.ts";
import { roomsThatAnswered } from "./support.ts";
import type { Share } from "./wording.ts";

/** Why a room has no answer: something of it cannot be read, nobody came in, it was closed, or nobody wrote on this question. */
export type Silence = "unreadable" | "nobody" | "closed" | "unanswered";

/** A room as far as answering goes. `joined`: how many ever chose it. */
export type AskedRoom = Readonly<{ id: RoomId; region?: string | undefined; joined: number }>;

/** A region with how many of its rooms stand behind a statement. `region` is absent for rooms without one. */
export type RegionShare = Share & Readonly<{ region?: string }>;

/** Who stands behind a statement, who answered something else, and who did not answer. In the order of the rooms. */
export type Answers = Readonly<{
  behind: readonly RoomId[];
  others: readonly RoomId[];
  silent: readonly Readonly<{ room: RoomId; why: Silence }>[];
  /** Empty when no room has a region. */
  regions: readonly RegionShare[];
  /** k of n, counted in rooms and in regions; regions are absent when a room that answered has none. */
  shares: Readonly<{ rooms: Share; regions?: Share }>;
}>;

export type Asked = Readonly<{
  question: QuestionId;
  rooms: readonly AskedRoom[];
  notes: readonly SourcedNote[];
  /** Rooms with a note behind the statement. */
  behind: readonly RoomId[];
  closed: ReadonlySet<RoomId>;
  unreadable: ReadonlySet<RoomId>;
}>;

/** Tells of each room how it answered one question, and adds up by region. */
export function answersOf({ question, rooms, notes, behind, closed, unreadable }: Asked): Answers {
  const [said, answered] = [new Set(behind), new Set(roomsThatAnswered(notes, question))];
  const wrote = new Set(notes.map(({ room }) => room));
  const whyOf = ({ id, joined }: AskedRoom): Silence => {
    if (unreadable.has(id)) return "unreadable";
    if (joined === 0 && !wrote.has(id)) return "nobody";
    return closed.has(id) ? "closed" : "unanswered";
  };
  const named = new Set(rooms.map(({ id }) => id));
  const nameless = [...answered].filter((id) => !named.has(id)).map((id): AskedRoom => ({ id, joined: 0 })); // their notes count too
  const all = [...rooms, ...nameless];
  const answering = all.filter(({ id }) => answered.has(id));
  const byRegion = regionsOf(answering, said);
  return {
    behind: answering.filter(({ id }) => said.has(id)).map(({ id }) => id),
    others: answering.filter(({ id }) => !said.has(id)).map(({ id }) => id),
    silent: all.filter(({ id }) => !answered.has(id)).map((room) => ({ room: room.id, why: whyOf(room) })),
    regions: byRegion.some(({ region }) => region !== undefined) ? byRegion : [],
    shares: {
      rooms: { behind: answering.filter(({ id }) => said.has(id)).length, answered: answering.length },
      ...(byRegion.length > 0 && byRegion.every(({ region }) => region !== undefined) && { regions: inOne(byRegion) }),
    },
  };
}

/** One spelling is enough: capitals make no difference. Rooms without a region come last. */
function regionsOf(answering: readonly AskedRoom[], said: ReadonlySet<RoomId>): readonly RegionShare[] {
  const keyOf = ({ region }: AskedRoom): string => region?.trim().toLowerCase() ?? "";
  const groups = [...Map.groupBy(answering, keyOf)].map(([key, rooms]): RegionShare => {
    const region = rooms[0]?.region?.trim();
    const behind = rooms.filter(({ id }) => said.has(id)).length;
    return { ...(key !== "" && region && { region }), behind, answered: rooms.length };
  });
  return [...groups.filter(({ region }) => region), ...groups.filter(({ region }) => !region)];
}

const inOne = (regions: readonly RegionShare[]): Share => ({
  behind: regions.filter(({ behind }) => behind > 0).length,
  answered: regions.length,
});

/** What is counted in the end: regions only where all that answered have one. */
export function shareIn(
  unit: CountedUnit,
  { rooms, regions }: Answers["shares"],
): Readonly<Share & { unit: CountedUnit }> {
  return unit === "regions" && regions ? { ...regions, unit } : { ...rooms, unit: "rooms" };
}
