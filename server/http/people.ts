import type { Me } from "../../shared/api.ts";
import { AppError, fail } from "../../shared/errors.ts";
import { doorOf, isStaff } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import type { SessionStore } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { Identity } from "./identity.ts";
import type { LinkKeys } from "./keys.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";
import type { FindSeat } from "./seats.ts";
import type { InTurn } from "./turns.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "sessionById" | "sessionByCode" | "personById" | "updatePerson" | "removePerson">;
  keys: LinkKeys;
  identity: Identity;
  live: Pick<LiveSessions, "personChanged" | "sendAway" | "ticketFor">;
  findSeat: FindSeat;
  /** One after the other: two people who choose at once do not both get the last place. */
  inTurn: InTurn;
}>;

/** Coming in, choosing a name and a room, and leaving. */
export function peopleHandlers(
  deps: Deps,
): Pick<Handlers, "enter" | "enterByCode" | "updateMe" | "openDocument" | "leave"> {
  const { store, keys, identity, live, findSeat, inTurn } = deps;

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

    async updateMe({ body: { name, heads, speaksAs, room: wanted }, session, person }) {
      if (name !== undefined && session.anonymous)
        // not dropped in silence: whoever sends a name should know that it is not kept
        throw new AppError("invalid", "This session is anonymous: nobody gives a name.", { path: "name" });
      if (speaksAs && !session.template.roles?.includes(speaksAs))
        throw new AppError("invalid", "This is none of the roles that people of this session can have.", {
          path: "speaksAs",
        });
      if (wanted !== undefined && isStaff(person.role))
        throw new AppError("invalid", "Only participants choose a room.", { path: "room" });
      return inTurn(session.id, async () => {
        const now = (await store.personById(session.id, person.id)) ?? noSuchSession(); // may have been moved meanwhile
        const room = wanted === undefined ? undefined : await findSeat(wanted, session, now);
        const isElsewhere = room !== undefined && room !== now.room; // who was asked to lead one room does not lead the next
        const change = {
          ...(name !== undefined && { name }),
          ...(heads !== undefined && { heads }),
          ...(speaksAs !== undefined && { speaksAs }),
          ...(room !== undefined && { room }),
          ...(isElsewhere && { role: "participant" as const }),
        };
        await store.updatePerson(session.id, person.id, change);
        const changed = { ...now, ...change, ...(isStaff(person.role) && { role: person.role }) };
        live.personChanged(changed);
        return meOf(changed);
      });
    },

    async openDocument({ body: { document, withContent = false }, person }) {
      return (await live.ticketFor(person, document, withContent)) ?? noSuchSession();
    },

    async leave({ session, person, jar }) {
      identity.forget(jar, session.id, doorOf(person.role));
      if (person.room === undefined) await store.removePerson(session.id, person.id); // was never really there
      live.sendAway(person, "left"); // also in the other tabs of this browser
      return {};
    },
  };
}

/** What somebody may know of themselves. */
export function meOf({ id, role, name, room, heads = 1, speaksAs }: Person): Me {
  return {
    id,
    role,
    name,
    ...(room !== undefined && { room }),
    ...(heads > 1 && { heads }),
    ...(speaksAs !== undefined && { speaksAs }),
  };
}
