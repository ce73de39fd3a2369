import type { Me } from "../../shared/api.ts";
import { AppError, fail } from "../../shared/errors.ts";
import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { SessionStore } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { Identity } from "./identity.ts";
import type { LinkKeys } from "./keys.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";
import { inTurn } from "./turns.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "sessionById" | "sessionByCode" | "updatePerson" | "removePerson" | "joinedByRoom">;
  keys: LinkKeys;
  identity: Identity;
  live: Pick<LiveSessions, "peopleByRoom" | "personChanged" | "ticketFor">;
}>;

/** Coming in, choosing a name and a room, and leaving. */
export function peopleHandlers(
  deps: Deps,
): Pick<Handlers, "enter" | "enterByCode" | "updateMe" | "openDocument" | "leave"> {
  const { store, keys, identity, live } = deps;
  const choosing = inTurn();

  async function roomFor(wanted: RoomId | "emptiest", session: Session, person: Person): Promise<RoomId> {
    const people = live.peopleByRoom(session.id);
    const joined = await store.joinedByRoom(session.id);
    const room = wanted === "emptiest" ? emptiest(session, people, joined) : wanted;
    if (room === person.room) return room;
    const { name } = session.rooms.find(({ id }) => id === room) ?? unknownRoom(room);
    if ((people.get(room) ?? 0) >= limits.peoplePerRoom)
      fail("conflict", `“${name}” is full: ${limits.peoplePerRoom} people are in it. Choose another room.`);
    return room;
  }

  return {
    async enter({ body: { as, key }, sessionId, jar }) {
      const opens = keys.opens(key, sessionId, as);
      const session = await store.sessionById(sessionId);
      return session && opens ? meOf(await identity.welcome(jar, session.id, as)) : noSuchSession();
    },

    async enterByCode({ body: { code }, jar }) {
      const session = (await store.sessionByCode(code)) ?? fail("not_found", "There is no session with this code.");
      await identity.welcome(jar, session.id, "participant");
      return { session: session.id };
    },

    async updateMe({ body: { name, room: wanted }, session, person }) {
      if (name !== undefined && session.anonymous)
        // not dropped in silence: whoever sends a name should know that it is not kept
        throw new AppError("invalid", "This session is anonymous: nobody gives a name.", { path: "name" });
      if (wanted !== undefined && person.role !== "participant")
        throw new AppError("invalid", "Only participants choose a room.", { path: "room" });
      return choosing(session.id, async () => {
        const room = wanted === undefined ? undefined : await roomFor(wanted, session, person);
        const change = { ...(name !== undefined && { name }), ...(room !== undefined && { room }) };
        await store.updatePerson(session.id, person.id, change);
        const changed = { ...person, ...change };
        live.personChanged(changed);
        return meOf(changed);
      });
    },

    async openDocument({ body: { document }, person }) {
      const ticket = await live.ticketFor(person, document);
      return ticket === undefined ? noSuchSession() : { ticket };
    },

    async leave({ session, person, jar }) {
      identity.forget(jar, session.id, person.role);
      if (person.room === undefined) await store.removePerson(session.id, person.id); // was never really there
      live.personChanged(person, true); // also in the other tabs of this browser
      return {};
    },
  };
}

/** What somebody may know of themselves. */
export function meOf({ id, role, name, room }: Person): Me {
  return { id, role, name, ...(room !== undefined && { room }) };
}

/** The room with the fewest people now; among equals the one that the fewest ever chose, and then the first. */
function emptiest(
  { rooms }: Session,
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
