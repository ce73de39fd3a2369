import { fail } from "../../shared/errors.ts";
import type { PersonId } from "../../shared/ids.ts";
import type { PersonView } from "../../shared/people.ts";
import { isStaff } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { PersonChange, SessionStore } from "../ports.ts";
import { aliasOf } from "./aliases.ts";
import type { Asked, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import type { FindSeat } from "./seats.ts";
import type { InTurn } from "./turns.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "peopleInRooms" | "personById" | "updatePerson" | "removePerson">;
  live: Pick<LiveSessions, "whoIsHere" | "personChanged" | "sendAway">;
  findSeat: FindSeat;
  inTurn: InTurn;
}>;

type Names = "listPeople" | "changePerson" | "removePerson";

/** What moderators and organisers do with the people of a session. */
export function staffHandlers({ store, live, findSeat, inTurn }: Deps): Pick<Handlers, Names> {
  const personIn = async (session: Session, params: Asked<unknown>["params"]): Promise<Person> => {
    const person = session.anonymous
      ? (await store.peopleInRooms(session.id)).find((one) => aliasOf(one, session) === params.person)
      : await store.personById(session.id, params.person as PersonId);
    return person && !isStaff(person.role) ? person : fail("not_found", "There is no such person in this session.");
  };
  return {
    async listPeople({ session }) {
      const people = await store.peopleInRooms(session.id);
      const here = live.whoIsHere(session.id);
      return people.map((person) => viewOf(person, session, here));
    },

    changePerson: ({ session, params, body: { role, room: wanted } }) =>
      inTurn(session.id, async () => {
        const person = await personIn(session, params);
        const room = wanted === undefined ? undefined : await findSeat(wanted, session, person);
        if (role === "facilitator" && (room ?? person.room) === undefined)
          fail("conflict", "A facilitator leads a room: give this person a room first.");
        const change: PersonChange = { ...(role !== undefined && { role }), ...(room !== undefined && { room }) };
        await store.updatePerson(session.id, person.id, change);
        const changed = { ...person, ...change };
        live.personChanged(changed);
        return viewOf(changed, session, live.whoIsHere(session.id));
      }),

    removePerson: ({ session, params }) =>
      inTurn(session.id, async () => {
        const person = await personIn(session, params);
        await store.removePerson(session.id, person.id);
        live.sendAway(person, "removed");
        return {};
      }),
  };
}

function viewOf(person: Person, session: Session, here: ReadonlySet<PersonId>): PersonView {
  const { id, role, name, room, heads = 1 } = person;
  return {
    id: aliasOf(person, session),
    role: role === "facilitator" ? role : "participant",
    name,
    ...(room !== undefined && { room }),
    connected: here.has(id),
    ...(heads > 1 && { heads }),
  };
}
