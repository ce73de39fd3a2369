import type { Me } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import type { RoomId } from "../../shared/ids.ts";
import { isStaff } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { SessionStore } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";
import type { FindSeat } from "./seats.ts";
import type { InTurn } from "./turns.ts";

type Wish = Readonly<{
  name?: string | undefined;
  heads?: number | undefined;
  speaksAs?: string | undefined;
  room?: RoomId | "emptiest" | undefined;
}>;

/** Changes what somebody is called, for whom they write or where they sit. @returns them as they are now. @throws AppError as `FindSeat` does. */
export type ChangeSelf = (session: Session, person: Person, wish: Wish) => Promise<Person>;

type ChangeDeps = Readonly<{
  store: Pick<SessionStore, "personById" | "updatePerson">;
  live: Pick<LiveSessions, "personChanged">;
  findSeat: FindSeat;
  /** One after the other: two people who choose at once do not both get the last place. */
  inTurn: InTurn;
}>;

export function openChangeSelf({ store, live, findSeat, inTurn }: ChangeDeps): ChangeSelf {
  return (session, person, { name, heads, speaksAs, room: wanted }) =>
    inTurn(session.id, async () => {
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
      return changed;
    });
}

type Deps = Readonly<{ live: Pick<LiveSessions, "ticketFor">; changeSelf: ChangeSelf }>;

/** Choosing a name and a room, and coming to a document. */
export function peopleHandlers({ live, changeSelf }: Deps): Pick<Handlers, "updateMe" | "openDocument"> {
  return {
    async updateMe({ body, session, person }) {
      if (body.name !== undefined && session.anonymous)
        // not dropped in silence: whoever sends a name should know that it is not kept
        throw new AppError("invalid", "This session is anonymous: nobody gives a name.", { path: "name" });
      if (body.speaksAs && !session.template.roles?.includes(body.speaksAs))
        throw new AppError("invalid", "This is none of the roles that people of this session can have.", {
          path: "speaksAs",
        });
      if (body.room !== undefined && isStaff(person.role))
        throw new AppError("invalid", "Only participants choose a room.", { path: "room" });
      return meOf(await changeSelf(session, person, body));
    },

    async openDocument({ body: { document, withContent = false }, person }) {
      return (await live.ticketFor(person, document, withContent)) ?? noSuchSession();
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
