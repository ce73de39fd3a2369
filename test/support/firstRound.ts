import { type DeskLink, openDeskLink } from "../../client/sync/deskLink.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { api, type CreateSession, type Links } from "../../shared/api.ts";
import type { RoomId, RoundId } from "../../shared/ids.ts";
import { allSaved } from "./allSaved.ts";
import { until } from "./until.ts";
import { makeSession, type Visitor, visitor } from "./visitor.ts";

/** A session in which people can write, and the moderator who let them. Close the desk when done. */
export type FirstRound = Readonly<{ links: Links; moderator: Visitor; desk: DeskLink; round: RoundId }>;

/** Makes a session and opens its first round; resolves once that is saved. */
export async function openFirstRound(
  address: string,
  rooms: number,
  more: Partial<CreateSession> = {},
): Promise<FirstRound> {
  const links = await makeSession(address, rooms, more);
  const moderator = visitor(address);
  await moderator.enter(links.moderator);
  const { template } = await moderator.call(api.getSession, { session: links.session, as: "moderator" });
  const round = template.rounds[0]?.id;
  if (!round) throw new Error("the template has no round");
  const desk = openDeskLink(links.session, moderator.how);
  await until(desk.stageLink.state, (state) => state === "live");
  desk.stage.startRound(round, undefined);
  await allSaved(desk.stageLink);
  return { links, moderator, desk, round };
}

/** Sits down in a room in that round; resolves once its notes are there, and what is on stage. Close it when done. */
export async function sitIn(
  { links: { session }, round }: Pick<FirstRound, "links" | "round">,
  guest: Visitor,
  room: RoomId,
): Promise<RoomLink> {
  const seat = openRoomLink({ kind: "room", session, room, round }, guest.how);
  await until(seat.link.state, (state) => state === "live");
  await until(seat.stageIsKnown, (isKnown) => isKnown);
  return seat;
}
