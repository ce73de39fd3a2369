import { createHash } from "node:crypto";
import type { PersonId } from "../../shared/ids.ts";
import type { Person, Session } from "../../shared/session.ts";

/**
 * How staff speak of somebody. In an anonymous session it is no id of theirs: who knows that could tell from the notes' reactions whose
 * they are, see `reactionKey`. It cannot be reckoned back, because ids are drawn by chance.
 */
export function aliasOf({ id }: Pick<Person, "id">, { anonymous }: Pick<Session, "anonymous">): PersonId {
  return anonymous ? (createHash("sha256").update(`alias ${id}`).digest("base64url").slice(0, 16) as PersonId) : id;
}
