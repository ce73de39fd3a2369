import * as Y from "yjs";
import type { PersonId } from "../../shared/ids.ts";
import type { Decoded, Known } from "./gate.ts";

/** Whose edits these are. */
export type Author = PersonId;

/**
 * Binds client ids to people: an id belongs to whoever began it, for ever. A person has several (each tab and reload makes one).
 *
 * Sound because nobody is shown an edit before it is committed: no browser holds an edit of somebody else that we lack. After a backup
 * was put back many do. As long as it heals they may bring those too, and an id that nobody has goes to the connection whose own it is.
 *
 * @param author  absent while it heals.
 * @returns the ids that this update begins, or what is wrong.
 */
export function authorsIn(
  { structs }: Decoded,
  author: Author | undefined,
  { doc, authorOf }: Known,
  own: number | undefined,
): Readonly<{ claims: readonly number[] }> | Readonly<{ fault: string }> {
  const claims = new Set<number>();
  for (const { id, length } of structs) {
    const clock = Y.getState(doc.store, id.client);
    if (id.clock + length <= clock || claims.has(id.client)) continue; // known already, whoever sends it
    const owner = authorOf(id.client);
    if (owner === undefined && (id.client === own || (clock === 0 && author !== undefined))) claims.add(id.client);
    else if (author !== undefined && owner !== author) return { fault: "somebody else's client id" };
  }
  return { claims: [...claims] };
}
