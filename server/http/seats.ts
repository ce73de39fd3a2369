import { AppError, fail } from "../../shared/errors.ts";
import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { countedFor, standingRooms } from "../../shared/roomChanges.ts";
import type { Person, Room, Session } from "../../shared/session.ts";
import type { SessionStore } from "../ports.ts";
import type { LiveSessions } from "./live.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "joinedByRoom">;
  live: Pick<LiveSessions, "peopleByRoom">;
}>;

/**
 * Finds somebody a place in a room.
 *
 * @throws AppError "conflict" when the room is full, "invalid" when there is none.
 */
export type FindSeat = (wanted: RoomId | "emptiest", session: Session, person: Person) => Promise<RoomId>;

export function openSeats({ store, live }: Deps): FindSeat {
  return async (wanted, session, person) => {
    const people = live.peopleByRoom(session.id);
    const room =
      wanted === "emptiest"
        ? emptiest(standingRooms(session.rooms), people, await store.joinedByRoom(session.id))
        : (countedFor(session.rooms).get(wanted) ?? wanted); // an older link may name a room that became part of another
    if (room === person.room) return room;
    const { name } = session.rooms.find(({ id }) => id === room) ?? unknownRoom(room);
    if ((people.get(room) ?? 0) >= limits.peoplePerRoom)
      fail("conflict", `“${name}” is full: ${limits.peoplePerRoom} people are in it. Choose another room.`);
    return room;
  };
}

/** The room with the fewest people now; among equals the one that the fewest ever chose, and then the first. */
function emptiest(
  rooms: readonly Room[],
  people: ReadonlyMap<RoomId, number>,
  joined: ReadonlyMap<RoomId, number>,
): RoomId {
  const busy = ({ id }: Readonly<{ id: RoomId }>): readonly [number, number] => [
    people.get(id) ?? 0,
    joined.get(id) ?? 0,
  ];
  const [first, ...others] = rooms;
  if (!first) return fail("conflict", "This session has no rooms.");
  return others.reduce((best, room) => {
    const [a, b] = [busy(room), busy(best)];
    return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? room : best;
  }, first).id;
}

function unknownRoom(room: RoomId): never {
  throw new AppError("invalid", `There is no room “${room}” in this session.`, { path: "room" });
}
