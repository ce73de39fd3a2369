import type { CountedUnit } from "../doc/scale.ts";
import type { RoomId } from "../ids.ts";
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

/** What is known of one question. `answered`: rooms with a note on it. `wrote`: rooms with a note on any question. */
export type Asked = Readonly<{
  rooms: readonly AskedRoom[];
  answered: readonly RoomId[];
  wrote: ReadonlySet<RoomId>;
  /** Rooms with a note behind the statement. */
  behind: readonly RoomId[];
  closed: ReadonlySet<RoomId>;
  unreadable: ReadonlySet<RoomId>;
}>;

/** Tells of each room how it answered one question, and adds up by region. */
export function answersOf({ rooms, answered, wrote, behind, closed, unreadable }: Asked): Answers {
  const [said, spoke] = [new Set(behind), new Set(answered)];
  const whyOf = ({ id, joined }: AskedRoom): Silence => {
    if (unreadable.has(id)) return "unreadable";
    if (joined === 0 && !wrote.has(id)) return "nobody";
    return closed.has(id) ? "closed" : "unanswered";
  };
  const all = withNameless(rooms, answered);
  const answering = all.filter(({ id }) => spoke.has(id)).map(({ id }) => id);
  const regions = regionsOf(rooms, answered, said);
  return {
    behind: answering.filter((id) => said.has(id)),
    others: answering.filter((id) => !said.has(id)),
    silent: all.filter(({ id }) => !spoke.has(id)).map((room) => ({ room: room.id, why: whyOf(room) })),
    regions: regions.some(({ region }) => region !== undefined) ? regions : [],
    shares: sharesOf({ rooms, answered, behind }),
  };
}

/** k of n, counted in rooms, and in regions when every room that answered has one. */
export function sharesOf({ rooms, answered, behind }: Pick<Asked, "rooms" | "answered" | "behind">): Answers["shares"] {
  const said = new Set(behind);
  const regions = regionsOf(rooms, answered, said);
  return {
    rooms: { behind: answered.filter((id) => said.has(id)).length, answered: answered.length },
    ...(regions.length > 0 && regions.every(({ region }) => region !== undefined) && { regions: inOne(regions) }),
  };
}

/** Notes of a room that nobody knows any more count too. */
function withNameless(rooms: readonly AskedRoom[], answered: readonly RoomId[]): readonly AskedRoom[] {
  const named = new Set(rooms.map(({ id }) => id));
  return [...rooms, ...answered.filter((id) => !named.has(id)).map((id) => ({ id, joined: 0 }))];
}

/** One spelling is enough: capitals make no difference. Rooms without a region come last. */
function regionsOf(
  rooms: readonly AskedRoom[],
  answered: readonly RoomId[],
  said: ReadonlySet<RoomId>,
): readonly RegionShare[] {
  const spoke = new Set(answered);
  const answering = withNameless(rooms, answered).filter(({ id }) => spoke.has(id));
  const keyOf = ({ region }: AskedRoom): string => region?.trim().toLowerCase() ?? "";
  const groups = [...Map.groupBy(answering, keyOf)].map(([key, together]): RegionShare => {
    const region = together[0]?.region?.trim();
    const behind = together.filter(({ id }) => said.has(id)).length;
    return { ...(key !== "" && region && { region }), behind, answered: together.length };
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
