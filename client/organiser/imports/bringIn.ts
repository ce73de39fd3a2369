import { api, type Links } from "../../../shared/api.ts";
import type { Unpacked } from "../../../shared/archive/read.ts";
import type { RoomId, SessionId } from "../../../shared/ids.ts";
import { type ImportedNote, notesAtOnce } from "../../../shared/importing.ts";
import { isSameName, type RoomPlan } from "../../../shared/imports/plan.ts";
import { call } from "../../api.ts";

/** How far it is: notes that went in, of all. */
export type Tell = (done: number, all: number) => void;

/** Groups with their notes weigh more than notes: so many go in one request. */
const groupsAtOnce = 20;

/**
 * Brings notes into a session, room by room; rooms that it does not have are made first. Done twice it doubles nothing.
 *
 * @returns how many are new. @throws AppError what the server said: what went in before stays.
 */
export async function bringInNotes(session: SessionId, rooms: readonly RoomPlan[], tell: Tell): Promise<number> {
  const all = rooms.reduce((sum, { notes }) => sum + notes.length, 0);
  const { rooms: there } = await call(api.getSession, { session, as: "organiser" }); // somebody may have made them meanwhile
  let [done, added] = [0, 0];
  for (const { room, name, region, notes } of rooms) {
    const known = room ?? there.find((one) => isSameName(one.name, name))?.id;
    const body = { name, ...(region !== undefined && { region }) };
    const into = known ?? (await call(api.addRoom, { session, as: "organiser", body })).id;
    for (const part of inParts(notes, notesAtOnce)) {
      added += await bringInto(session, into, part);
      done += part.length;
      tell(done, all);
    }
  }
  return added;
}

/** Fills a session that was made for it from an archive. */
export async function bringInArchive(
  session: SessionId,
  { rooms, themes, groups, staffNotes, work }: Unpacked,
  tell: Tell,
): Promise<void> {
  const all = rooms.reduce((sum, { notes }) => sum + notes.length, 0);
  let done = 0;
  for (const { room, notes } of rooms)
    for (const part of inParts(notes, notesAtOnce)) {
      await bringInto(session, room, part);
      done += part.length;
      tell(done, all);
    }
  await call(api.importGroups, { session, as: "organiser", body: { themes: [...themes], groups: [] } });
  for (const part of inParts(groups, groupsAtOnce))
    await call(api.importGroups, { session, as: "organiser", body: { themes: [], groups: [...part] } });
  for (const { room, ...body } of staffNotes)
    await call(api.writeStaffNote, { session, as: "organiser", params: { room }, body });
  for (const part of work) await call(api.importWork, { session, as: "organiser", body: part });
}

/** Makes the session of an archive, and comes in as its organiser. */
export async function makeSession({ session: body }: Unpacked): Promise<Links> {
  const links = await call(api.importSession, { body });
  const key = new URL(links.organiser).hash.slice(1);
  await call(api.enter, { session: links.session, body: { as: "organiser", key } });
  return links;
}

async function bringInto(session: SessionId, room: RoomId, notes: readonly ImportedNote[]): Promise<number> {
  const body = { notes: [...notes] };
  return (await call(api.importNotes, { session, as: "organiser", params: { room }, body })).added;
}

function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, nth) => list.slice(nth * size, (nth + 1) * size));
}
