import type { ClusterId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Session } from "../../shared/session.ts";
import { addedUp, countRoles, rolesBehind, stillSpoken } from "../../shared/synthesis/voices.ts";
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
        const { byRole, spokenBy } = await voicesOf(deps, session);
        const statements = [...spokenBy].map(([cluster, roles]) => ({ cluster, roles: [...roles] }));
        return { people: [...byRole], statements };
      }),
  };
}

/**
 * How many took part in which role, and from which roles what stands in each group comes, as everything stands at this moment. The
 * latter of nothing where nobody has a name: moving one note out of a group would tell the role of who wrote it. Empty where the
 * template names no roles.
 */
export async function voicesOf(
  { store, live }: Deps,
  session: Session,
): Promise<Readonly<{ byRole: readonly RoleCount[]; spokenBy: ReadonlyMap<ClusterId, readonly RoleShare[]> }>> {
  const { template, byRoleBefore = [], spokenBefore = [] } = session;
  const { roles } = template;
  if (!roles) return { byRole: [], spokenBy: new Map() };
  const people = await seatedIn(store, session);
  const byRole = addedUp(byRoleBefore, countRoles(roles, people));
  if (session.anonymous) return { byRole, spokenBy: new Map() };
  const [begun, synthesis] = await Promise.all([live.begunIn(session), live.synthesisOf(session.id)]);
  const spokenBy = new Map([
    ...stillSpoken(spokenBefore, synthesis.placements),
    ...rolesBehind(roles, people, begun, synthesis),
  ]);
  return { byRole, spokenBy };
}

/** How many took part in which role. Empty where the template names none. */
export async function byRoleOf({ store }: Pick<Deps, "store">, session: Session): Promise<readonly RoleCount[]> {
  const { roles } = session.template;
  return roles ? addedUp(session.byRoleBefore ?? [], countRoles(roles, await seatedIn(store, session))) : [];
}

/** Those who chose a room: they are who took part. */
async function seatedIn(store: Deps["store"], { id }: Session) {
  return (await store.peopleInRooms(id)).filter(({ room }) => room !== undefined);
}
