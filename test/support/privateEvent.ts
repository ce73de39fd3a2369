import { withDrafts } from "../../client/sync/privateWriting.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import type { api } from "../../shared/api.ts";
import type { NoteId, PersonId, QuestionId, RoomId } from "../../shared/ids.ts";
import { allSaved } from "./allSaved.ts";
import type { FirstRound } from "./firstRound.ts";
import { until } from "./until.ts";
import { joinRoom, type Visitor } from "./visitor.ts";

/** Somebody in a room, with what they write for themselves. */
export type Seated = Readonly<{
  guest: Visitor;
  id: PersonId;
  room: RoomLink;
  drafts: RoomLink;
  own: RoomLink;
  close(): void;
}>;

/** Comes in and sits down, with both documents in sync. */
export async function sitDown(
  address: string,
  event: FirstRound,
  name: string,
  room = "r1" as RoomId,
): Promise<Seated> {
  const guest = await joinRoom(address, event.links, room, name);
  return sitAgain(guest, guest.view.me.id, event, room);
}

/** The same person in another window. */
export async function sitAgain(
  guest: Visitor,
  id: PersonId,
  event: FirstRound,
  room = "r1" as RoomId,
): Promise<Seated> {
  const place = { session: event.links.session, room, round: event.round };
  const roomLink = openRoomLink({ kind: "room", ...place }, guest.how);
  const drafts = openRoomLink({ kind: "drafts", ...place, person: id }, guest.how);
  for (const { link } of [roomLink, drafts]) await until(link.state, (state) => state === "live");
  return {
    guest,
    id,
    room: roomLink,
    drafts,
    own: withDrafts(roomLink, drafts),
    close() {
      roomLink.close();
      drafts.close();
    },
  };
}

export const saved = ({ link }: RoomLink): Promise<void> => allSaved(link);

/** A note on the first question. */
export const noteOf = (id: string, text = id) => ({
  id: id as NoteId,
  text,
  spot: { question: "q1" as QuestionId, place: { column: "all" } },
  madeAt: 1,
});

/** What a moderator does at the first question, in all rooms. */
export function leadAll(event: FirstRound, route: LeadRoute, body: Readonly<Record<string, unknown>> = {}) {
  return event.moderator.call(route, {
    session: event.links.session,
    as: "moderator",
    params: { question: "q1" },
    body,
  });
}
type LeadRoute = (typeof api)["writePrivately" | "revealNotes" | "openVote" | "closeVote"];
