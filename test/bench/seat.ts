import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import type { RoomId } from "../../shared/ids.ts";
import type { Event } from "../e2e/event.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";

/** Somebody more sits down in a room, by its place from 1, in the first round. */
export async function sitDown(address: string, { links, view }: Event, room: number, name: string): Promise<RoomLink> {
  const round = view.template.rounds[0];
  if (!round) throw new Error("The template has no round.");
  const id = `r${room}` as RoomId;
  const guest = await joinRoom(address, links, id, name);
  const seat = openRoomLink({ kind: "room", session: links.session, room: id, round: round.id }, guest.how);
  await until(seat.link.state, (state) => state === "live");
  return seat;
}
