import { api, type Links } from "../../../shared/api.ts";
import { sitAtDesk } from "../../demo/desk.ts";
import { playRound, welcomeAll } from "../../demo/guests.ts";
import type { SavedNote } from "../../demo/people.ts";
import { readScript } from "../../demo/script.ts";
import { makeSession } from "../../support/visitor.ts";

/** A note as the public API lists it. */
type ListedNote = Readonly<{ ref: string; room: string; question: string; text: string }>;
export type Day = Readonly<{
  links: Links;
  title: string;
  /** What people wrote and heard that it was saved. */
  saved: readonly SavedNote[];
  /** What there is, by the public API. */
  notes: readonly ListedNote[];
}>;

/** So many people in each room: two who write at once are company enough. */
const peoplePerRoom = 2;

/** The rounds of the reference event are over: in each region's room people wrote what they have to say, through the public API, without a pause. */
export async function playDay(address: string): Promise<Day> {
  const script = readScript();
  const title = "Samen verder voor ieder kind";
  const rooms = script.regions.map((name) => ({ name, region: name }));
  const links = await makeSession(address, rooms.length, { title, rooms });
  const plan = { rooms: rooms.length, people: rooms.length * peoplePerRoom, seed: "dag", pace: 0, script };
  const chair = await sitAtDesk(address, links);
  const guests = await welcomeAll(address, links, plan);
  const saved: SavedNote[] = [];
  for (const round of (await chair.look()).template.rounds)
    saved.push(...(await playRound(chair, guests, round, plan)));
  const { notes } = await chair.visitor.call(api.listNotes, { session: links.session, as: "moderator" });
  for (const { participant } of guests) participant.leave();
  chair.desk.close();
  return { links, title, saved, notes };
}
