import type { RoomLink } from "../../client/sync/roomLink.ts";
import type { RoomId } from "../../shared/ids.ts";
import type { Event } from "../e2e/event.ts";
import { sitIn } from "../support/firstRound.ts";
import { joinRoom } from "../support/visitor.ts";

/** Somebody more sits down in a room, by its place from 1, in the first round. */
export async function sitDown(address: string, { links, view }: Event, room: number, name: string): Promise<RoomLink> {
  const round = view.template.rounds[0];
  if (!round) throw new Error("The template has no round.");
  const id = `r${room}` as RoomId;
  return sitIn({ links, round: round.id }, await joinRoom(address, links, id, name), id);
}
