import type { SessionView } from "../../shared/api.ts";
import { AppError, fail } from "../../shared/errors.ts";
import { docKey, type RoomId } from "../../shared/ids.ts";
import { doorOf, isStaff } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { Admitted } from "../../shared/ticket.ts";
import type { SessionStore } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { Identity } from "./identity.ts";
import type { LinkKeys } from "./keys.ts";
import type { LiveSessions } from "./live.ts";
import type { ChangeSelf } from "./people.ts";
import { noSuchSession } from "./problems.ts";
import type { ViewSession } from "./sessions.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "sessionById" | "sessionByCode" | "removePerson">;
  keys: LinkKeys;
  identity: Identity;
  live: Pick<LiveSessions, "sendAway" | "ticketFor">;
  changeSelf: ChangeSelf;
  viewSession: ViewSession;
}>;

/** Coming in, with everything that the first screen needs in one answer, and leaving. */
export function enteringHandlers(deps: Deps): Pick<Handlers, "enter" | "enterByCode" | "leave"> {
  const { store, keys, identity, live, changeSelf, viewSession } = deps;

  /** Sits down in the room that the link names. Where that cannot be, the page asks again and tells people why. */
  const sitDown = async (session: Session, person: Person, room: RoomId | undefined): Promise<Person> => {
    const mayGo = !isStaff(person.role) && (session.anonymous || person.name !== "");
    if (!mayGo || room === undefined || room === person.room) return person;
    return changeSelf(session, person, { room }).catch((error: unknown) => {
      if (error instanceof AppError && (error.code === "conflict" || error.code === "invalid")) return person;
      throw error;
    });
  };
  /** A ticket to what somebody sees first of their room: the round on stage, or before any began the first one. Without it the page asks. */
  const admit = async (person: Person, view: SessionView): Promise<Admitted | undefined> => {
    const round = view.round ?? view.template.rounds[0]?.id;
    if (person.room === undefined || round === undefined || isStaff(person.role)) return undefined;
    const document = docKey({ kind: "room", session: view.id, room: person.room, round });
    const admission = await live.ticketFor(person, document, true).catch(() => undefined);
    return admission && { document, ...admission };
  };

  return {
    async enter({ body: { as, key, room }, sessionId, jar }) {
      const opens = key !== undefined && keys.opens(key, sessionId, as);
      const session = (await store.sessionById(sessionId)) ?? noSuchSession();
      const known = key === undefined ? await identity.identify(jar, session.id, as) : undefined;
      const came = opens ? await identity.welcome(jar, session.id, as) : (known ?? noSuchSession());
      const person = await sitDown(session, came, room);
      const view = await viewSession(session, person);
      const admitted = await admit(person, view);
      return { view, ...(admitted && { admitted }) };
    },

    async enterByCode({ body: { code }, jar }) {
      const session = (await store.sessionByCode(code)) ?? fail("not_found", "There is no session with this code.");
      await identity.welcome(jar, session.id, "participant");
      return { session: session.id };
    },

    async leave({ session, person, jar }) {
      identity.forget(jar, session.id, doorOf(person.role));
      if (person.room === undefined) await store.removePerson(session.id, person.id); // was never really there
      live.sendAway(person, "left"); // also in the other tabs of this browser
      return {};
    },
  };
}
