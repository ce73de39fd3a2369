import { addressOf } from "../../client/api.ts";
import { api } from "../../shared/api.ts";
import { type DocAddress, parseDocName, type SessionId } from "../../shared/ids.ts";
import { type Access, accessTo, type Door, doors } from "../../shared/roles.ts";
import { type Answer, answerOf, type Findings, newFindings } from "./answers.ts";
import { type Asker, actingAs } from "./askers.ts";
import { tryAll } from "./atOnce.ts";
import { type Cast, foreignIn, type Mark } from "./cast.ts";

/** A document that somebody asks for: as the table sees it, or absent when the session has none of this name. */
export type Asked = Readonly<{ session: SessionId; key: string; address: DocAddress | undefined }>;

/** Every kind of document in these sessions and in one that does not exist, with rooms and rounds that are there and that are not. */
export function documentsOf(casts: readonly Cast[]): readonly Asked[] {
  const [{ round, laterRound, ids }] = casts as readonly [Cast];
  const there = [
    "stage",
    "synthesis",
    "report",
    "signals.r1",
    "signals.r2",
    ...["r1", "r2"].flatMap((room) => [`room.${room}.${round}`, `room.${room}.${laterRound}`]),
    `drafts.r2.${round}.${ids.neighbour}`,
    `ballots.r1.${round}`,
    `grades.${round}`,
  ];
  const nowhere = [`room.r99.${round}`, "room.r1.never", "room.r1", "signals.r99", "signals", "desk", "__proto__", ""];
  const none = "nergens" as SessionId;
  return [
    ...casts.flatMap(({ links: { session } }) => [
      ...there.map((key) => ({ session, key, address: parseDocName(`${session}.${key}`) })),
      ...nowhere.map((key) => ({ session, key, address: undefined })),
    ]),
    ...[...there, ...nowhere].map((key) => ({ session: none, key, address: undefined })),
  ];
}

/** What the table gives somebody who asks by a door. */
export function accessOf(asker: Asker, door: string | undefined, asked: Asked, { moment }: Cast): Access {
  const known = doors.find((each) => each === door);
  const actor = known && actingAs(asker.own, known, asked.session);
  return actor && asked.address ? accessTo(actor, asked.address, moment) : "none";
}

/** Asks for a ticket to every document with what is in it, as everybody, by every door. All that is refused must look the same. */
export async function walkTickets(
  askers: readonly Asker[],
  asked: readonly Asked[],
  cast: Cast,
  marks: readonly Mark[],
): Promise<Findings> {
  const found = newFindings();
  let refusal: Answer | undefined;
  const cells = askers.flatMap((asker) =>
    [...doors, "facilitator", undefined].flatMap((door) => asked.map((one) => ({ asker, door, one }))),
  );
  await tryAll(cells, async ({ asker, door, one }) => {
    found.cells += 1;
    const cell = `${asker.name} by ${door} at ${one.session}.${one.key}`;
    const answer = await askTicket(asker, door, one);
    const foreign = foreignIn(answer.bytes, marks, undefined, cast.moment);
    if (foreign.length > 0) found.faults.push(`${cell}: got ${foreign.join(", ")}`);
    const access = accessOf(asker, door, one, cast);
    if (access !== "none") {
      if (answer.status !== 200) found.faults.push(`${cell}: may ${access} and got ${answer.status}`);
      const actor = doors.includes(door as Door) ? actingAs(asker.own, door as Door, one.session) : undefined;
      const more = foreignIn(contentIn(answer), marks, actor, cast.moment);
      if (more.length > 0) found.faults.push(`${cell}: got ${more.join(", ")} with the ticket`);
      return;
    }
    refusal ??= answer;
    if (answer.status === 200) found.faults.push(`${cell}: got a ticket`);
    if (answer.looks !== refusal.looks)
      found.faults.push(`${cell}: refused with ${answer.looks}, not ${refusal.looks}`);
  });
  return found;
}

async function askTicket({ visitor }: Asker, door: string | undefined, { session, key }: Asked): Promise<Answer> {
  const path = addressOf(api.openDocument.path, session, undefined);
  const init = {
    method: "POST",
    body: JSON.stringify({ document: key, withContent: true }),
    headers: { "content-type": "application/json" },
  };
  return answerOf(await visitor.fetch(door === undefined ? path : `${path}?as=${door}`, init));
}

/** The documents that came with a ticket, to be searched. */
export function contentIn({ bytes }: Answer): string {
  const updates = [...bytes.matchAll(/"update":"([^"]*)"/g)].map(([, update = ""]) => Buffer.from(update, "base64"));
  return updates.map((update) => update.toString("latin1")).join(" ");
}
