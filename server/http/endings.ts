import { AppError, fail } from "../../shared/errors.ts";
import { eraseAt, type Life } from "../../shared/life.ts";
import { doorOf } from "../../shared/roles.ts";
import type { Session } from "../../shared/session.ts";
import type { Endings, SessionStore } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { Identity } from "./identity.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "sessionById">;
  endings: Endings;
  identity: Pick<Identity, "forget">;
  live: Pick<LiveSessions, "bringBackNote">;
}>;

/** Closing and erasing a session, and bringing back what was removed in it. */
export function endingHandlers(deps: Deps): Pick<Handlers, "closeSession" | "eraseSession" | "bringBackNote"> {
  const { store, endings, identity, live } = deps;
  return {
    async closeSession({ session: { id } }) {
      await endings.close(id);
      return lifeOf((await store.sessionById(id)) ?? noSuchSession());
    },

    async eraseSession({ body: { title }, session, person, jar }) {
      if (title !== session.title.trim())
        throw new AppError("invalid", `To erase this session, give its title: “${session.title}”.`, { path: "title" });
      const certificate = (await endings.erase(session.id)) ?? noSuchSession();
      identity.forget(jar, session.id, doorOf(person.role));
      return certificate;
    },

    async bringBackNote({ body: { room, note }, session }) {
      if (!(await live.bringBackNote(session, room, note)))
        fail("not_found", `There is no removed note “${note}” in room “${room}”.`);
      return {};
    },
  };
}

/** How far a session is in its life, for everybody in it. */
export function lifeOf(session: Session): Life {
  return { isClosed: session.isClosed, keepDays: session.keepDays, eraseAt: eraseAt(session) };
}
