import type { ClusterId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Session } from "../../shared/session.ts";
import { countRoles, rolesBehind } from "../../shared/synthesis/voices.ts";
import type { RoleCount, RoleShare, Voices } from "../../shared/voices.ts";
import type { SessionStore } from "../ports.ts";
import { freshFor } from "./freshFor.ts";
import type { Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "peopleInRooms">;
  live: Pick<LiveSessions, "begunIn" | "synthesisOf">;
}>;

/** Counting by role. */
export function voiceHandlers(deps: Deps): Pick<Handlers, "listVoices"> {
  const voices = freshFor<Voices>(limits.figuresMs);
  return {
    listVoices: ({ session }) =>
      voices(session.id, async () => {
        const [people, behind] = await Promise.all([byRoleOf(deps, session), spokenBy(deps, session)]);
        return { people, statements: [...behind].map(([cluster, roles]) => ({ cluster, roles: [...roles] })) };
      }),
  };
}

/** How many took part in which role. Empty where the template names none. */
export async function byRoleOf({ store }: Pick<Deps, "store">, session: Session): Promise<RoleCount[]> {
  const { roles } = session.template;
  return roles ? [...countRoles(roles, await seatedIn(store, session))] : [];
}

/**
 * From which roles what stands in each group comes, as everything stands at this moment. Of nothing where nobody has a name: moving one
 * note out of a group would tell the role of who wrote it.
 */
export async function spokenBy(
  { store, live }: Deps,
  session: Session,
): Promise<ReadonlyMap<ClusterId, readonly RoleShare[]>> {
  const { roles } = session.template;
  if (!roles || session.anonymous) return new Map();
  const [people, begun, synthesis] = await Promise.all([
    seatedIn(store, session),
    live.begunIn(session),
    live.synthesisOf(session.id),
  ]);
  return rolesBehind(roles, people, begun, synthesis);
}

/** Those who chose a room: they are who took part. */
async function seatedIn(store: Deps["store"], { id }: Session) {
  return (await store.peopleInRooms(id)).filter(({ room }) => room !== undefined);
}
