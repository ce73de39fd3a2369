import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { PersonId, SessionId } from "../../shared/ids.ts";
import { mayActAs, type Role, roles } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import type { SessionStore, World } from "../ports.ts";
import { cookiesOf, type Jar } from "./cookies.ts";

/** Knows people again by a random token in a cookie, one for each session and role. The store holds only its hash. */
export type Identity = Readonly<{
  /** Who asks, in the role they want to act in. Absent when they hold no cookie for that. */
  identify(req: IncomingMessage, session: SessionId, as: Role): Promise<Person | undefined>;
  /** The person that this browser is already, or else a new one. */
  welcome(jar: Jar, session: SessionId, role: Role): Promise<Person>;
  /** Takes away all cookies that let this browser act in a role. */
  forget(jar: Jar, session: SessionId, as: Role): void;
}>;

const tokenLength = 32; // 190 bits
const personIdLength = 16;

export function identity(store: SessionStore, world: World): Identity {
  const personOf = async (token: string | undefined, session: SessionId, role: Role): Promise<Person | undefined> =>
    token === undefined ? undefined : store.personByToken(session, role, hashOf(token));
  return {
    async identify(req, session, as) {
      const cookies = cookiesOf(req.headers.cookie);
      for (const own of rolesFor(as)) {
        const person = await personOf(cookies.get(cookieName(session, own)), session, own);
        if (person) return { ...person, role: as };
      }
      return undefined;
    },
    async welcome(jar, session, role) {
      const name = cookieName(session, role);
      const held = jar.get(name);
      const known = await personOf(held, session, role);
      const token = known && held !== undefined ? held : world.randomId(tokenLength);
      jar.set(name, token); // also for a known person: the thirty days begin again
      if (known) return known;
      const person = { id: world.randomId(personIdLength) as PersonId, session, role, name: "" };
      await store.addPerson({ ...person, tokenHash: hashOf(token) });
      return person;
    },
    forget(jar, session, as) {
      for (const own of rolesFor(as)) jar.forget(cookieName(session, own));
    },
  };
}

/** The roles whose cookie lets one act as `wanted`; that role itself first. */
function rolesFor(wanted: Role): readonly Role[] {
  return [wanted, ...roles.filter((own) => own !== wanted && mayActAs(own, wanted))];
}

function cookieName(session: SessionId, role: Role): string {
  return `sb_${role.slice(0, 1)}_${session}`;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
