import { createHash } from "node:crypto";
import type { PersonId, SessionId } from "../../shared/ids.ts";
import { type Door, doors, mayActAs } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import type { SessionStore, World } from "../ports.ts";
import type { Jar } from "./cookies.ts";

/** Knows people again by a random token in a cookie, one for each session and door. The store holds only its hash. */
export type Identity = Readonly<{
  /** Who asks, by the door they say they came through. Absent when they hold no cookie that opens it. */
  identify(cookies: Pick<Jar, "get">, session: SessionId, as: Door): Promise<Person | undefined>;
  /** The person that this browser is already, or else a new one. */
  welcome(jar: Jar, session: SessionId, door: Door): Promise<Person>;
  /** Takes away all cookies that open a door for this browser. */
  forget(jar: Jar, session: SessionId, as: Door): void;
}>;

const tokenLength = 32; // 190 bits
const personIdLength = 16;

export function identity(store: SessionStore, world: World): Identity {
  const personOf = async (token: string | undefined, session: SessionId, door: Door): Promise<Person | undefined> =>
    token === undefined ? undefined : store.personByToken(session, door, hashOf(token));
  return {
    async identify(cookies, session, as) {
      for (const own of doorsFor(as)) {
        const person = await personOf(cookies.get(cookieName(session, own)), session, own);
        if (person) return own === as ? person : { ...person, role: as };
      }
      return undefined;
    },
    async welcome(jar, session, door) {
      const name = cookieName(session, door);
      const held = jar.get(name);
      const known = await personOf(held, session, door);
      const token = known && held !== undefined ? held : world.randomId(tokenLength);
      jar.set(name, token); // also for a known person: the thirty days begin again
      if (known) return known;
      const person = { id: world.randomId(personIdLength) as PersonId, session, role: door, name: "" };
      await store.addPerson({ ...person, tokenHash: hashOf(token) });
      return person;
    },
    forget(jar, session, as) {
      for (const own of doorsFor(as)) jar.forget(cookieName(session, own));
    },
  };
}

/** The doors whose cookie opens `wanted`; that door itself first. */
function doorsFor(wanted: Door): readonly Door[] {
  return [wanted, ...doors.filter((own) => own !== wanted && mayActAs(own, wanted))];
}

function cookieName(session: SessionId, door: Door): string {
  return `sb_${door.slice(0, 1)}_${session}`;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
