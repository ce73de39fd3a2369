import { api } from "../../shared/api.ts";
import { asAppError } from "../../shared/errors.ts";
import type { DocName, PersonId, SessionId } from "../../shared/ids.ts";
import { call } from "../api.ts";

const prefix = "samenbord.";

/** What the browser calls the copy of a person's unsaved words in a document. */
export const copyName = (name: DocName, person: PersonId): string => `${prefix}${name}.${person}`;

/** Takes everything that this browser still holds of a session's unsaved words off its disk. */
export async function wipeCopies(session: SessionId): Promise<void> {
  await wipe((await copies()).filter((copy) => sessionOf(copy) === session));
}

/**
 * Wipes the copies of sessions that this browser may not enter any more: erased ones, and those whose cookie is gone, so that
 * nobody could ever send those words. Run at the start of each page; without leftovers it asks the server nothing.
 */
export async function wipeOrphans(): Promise<void> {
  const bySession = Map.groupBy(await copies(), sessionOf);
  for (const [session, own] of bySession) if (await isOver(session)) await wipe(own);
}

/** Only a clear answer counts: without a connection everything stays. */
async function isOver(session: SessionId): Promise<boolean> {
  try {
    await call(api.getSession, { session, as: "participant" });
    return false;
  } catch (error) {
    return asAppError(error).code === "not_found";
  }
}

const sessionOf = (copy: string): SessionId => (copy.slice(prefix.length).split(".")[0] ?? "") as SessionId;

/** None in a browser without storage. */
async function copies(): Promise<readonly string[]> {
  if (!("indexedDB" in globalThis)) return [];
  const found = await indexedDB.databases().catch(() => []);
  return found.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
}

async function wipe(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(
      (name) =>
        new Promise<void>((done) => {
          const wiping = indexedDB.deleteDatabase(name);
          wiping.onsuccess = () => done();
          wiping.onerror = () => done(); // the next page tries again
        }),
    ),
  );
}
