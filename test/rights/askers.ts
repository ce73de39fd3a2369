import { api } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { type Actor, type Door, doorOf, mayActAs, roles } from "../../shared/roles.ts";
import { joinRoom, type Visitor, visitor } from "../support/visitor.ts";
import { type Cast, ownRoom } from "./cast.ts";

/** Somebody who asks. `own`: what they are, in which session; absent when they are nothing anywhere, or no longer. */
export type Asker = Readonly<{ name: string; visitor: Visitor; own?: Actor }>;

/** Every role, and those who have nothing to look for here. `cast`: the session that is asked about. */
export async function askersOf(address: string, cast: Cast, other: Cast): Promise<readonly Asker[]> {
  const member = (of: Cast, whose: string): readonly Asker[] =>
    roles.map((role) => ({
      name: `${role} ${whose}`,
      visitor: of.people[role],
      own: { session: of.links.session, role, ...(doorOf(role) === "participant" && { room: ownRoom }) },
    }));
  const { session } = cast.links;
  const kicked = await joinRoom(address, cast.links, ownRoom, "weg");
  const person = kicked.view.me.id;
  await cast.people.moderator.call(api.removePerson, { session, as: "moderator", params: { person } });
  return [
    ...member(cast, "here"),
    ...member(other, "of another session"),
    { name: "somebody taken out", visitor: kicked },
    { name: "nobody", visitor: visitor(address) },
  ];
}

/** What somebody is when they ask by this door in this session. Absent: nothing. */
export function actingAs(own: Actor | undefined, door: Door, session: SessionId): Actor | undefined {
  if (!own || own.session !== session) return undefined;
  if (doorOf(own.role) === door) return own;
  return mayActAs(doorOf(own.role), door) ? { session, role: door } : undefined;
}
