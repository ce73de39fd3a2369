import { addressOf } from "../../client/api.ts";
import { api } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { type Door, doors } from "../../shared/roles.ts";
import { keyIn } from "../support/visitor.ts";
import { type Answer, answerOf, type Findings, newFindings } from "./answers.ts";
import { type Asker, actingAs } from "./askers.ts";
import { tryAll } from "./atOnce.ts";
import { type Cast, foreignIn, type Mark, otherRoom } from "./cast.ts";
import { contentIn } from "./documents.ts";

/**
 * Comes in as everybody, by every door: with the cookie alone, which lets in whom it belongs to, and with secrets that do not open that
 * door, which let nobody in and all look the same. Nobody gets what is in a room that is not theirs, whatever room they wish for.
 */
export async function walkEntries(
  askers: readonly Asker[],
  here: Cast,
  there: Cast,
  marks: readonly Mark[],
): Promise<Findings> {
  const found = newFindings();
  let refusal: Answer | undefined;
  const sessions = [here.links.session, there.links.session, "nergens" as SessionId];
  const cells = askers.flatMap((asker) =>
    doors.flatMap((door) =>
      sessions.flatMap((session) =>
        wrongKeys(door, session, here, there).map((key) => ({ asker, door, session, key })),
      ),
    ),
  );
  await tryAll(cells, async ({ asker, door, session, key }) => {
    found.cells += 1;
    const cell = `${asker.name} by ${door} into ${session} with ${key ?? "the cookie"}`;
    const actor = key === undefined ? actingAs(asker.own, door, session) : undefined;
    const isSeated = actor?.room !== undefined;
    const wish = isSeated ? { room: actor.room } : { room: otherRoom }; // who sits there already stays
    const answer = await ask(asker, session, { as: door, ...(key !== undefined && { key }), ...wish });
    const foreign = foreignIn(`${answer.bytes} ${contentIn(answer)}`, marks, actor, here.moment);
    if (foreign.length > 0) found.faults.push(`${cell}: got ${foreign.join(", ")}`);
    if (actor) {
      if (answer.status !== 200) found.faults.push(`${cell}: may, and got ${answer.status}`);
      return;
    }
    refusal ??= answer;
    if (answer.status === 200) found.faults.push(`${cell}: came in`);
    if (answer.looks !== refusal.looks) found.faults.push(`${cell}: ${answer.looks}, not ${refusal.looks}`);
  });
  return found;
}

/** No secret at all, one that is none, one of another session, and one of a lesser door. */
function wrongKeys(door: Door, session: SessionId, here: Cast, there: Cast): readonly (string | undefined)[] {
  const own = session === there.links.session ? there : here;
  const other = own === here ? there : here;
  const lesser = door === "participant" ? [] : [keyIn(own.links.participant)];
  return [undefined, "", "x".repeat(22), keyIn(other.links.organiser), ...lesser];
}

async function ask({ visitor }: Asker, session: SessionId, body: object): Promise<Answer> {
  const { method, path } = api.enter;
  const headers = { "content-type": "application/json" };
  return answerOf(
    await visitor.fetch(addressOf(path, session, undefined), { method, body: JSON.stringify(body), headers }),
  );
}
