import { setTimeout as pause } from "node:timers/promises";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { api, type Links } from "../../shared/api.ts";
import type { Spot } from "../../shared/doc/room.ts";
import { type NoteId, type NoteRef, noteRef, type RoomId, type RoundId } from "../../shared/ids.ts";
import type { Chance } from "../support/chance.ts";
import { until } from "../support/until.ts";
import { visitor } from "../support/visitor.ts";
import { draftsOf } from "./typing.ts";

/** What somebody is going to write. `afterMs` counts from the moment that the round opens. */
export type Intention = Readonly<{ text: string; spot: Spot; label: string; theme: string; afterMs: number }>;

/** A note of which the server said that it is saved. */
export type SavedNote = Readonly<{ ref: NoteRef; text: string; label: string; theme: string }>;

/** Somebody in a room. */
export type Participant = Readonly<{
  /** Opens the room as it is in a round, and lets go of the round before. */
  sitDown(round: RoundId): Promise<void>;
  /** Waits for the round to open, then writes; resolves when all of it is saved. */
  write(intentions: readonly Intention[]): Promise<readonly SavedNote[]>;
  leave(): void;
}>;

export type Seat = Readonly<{ room: RoomId; name: string; chance: Chance; pace: number }>;

/** Comes in the way people do: by the link of a room, or with the code on the screen; then a name and a room. */
export async function arrive(address: string, links: Links, seat: Seat): Promise<Participant> {
  const { room, name, chance } = seat;
  const { session, code } = links;
  const guest = visitor(address);
  const invitation = links.rooms.find(({ id }) => id === room)?.link;
  if (invitation === undefined || chance.happens(1 / 3)) await guest.call(api.enterByCode, { body: { code } });
  else await guest.enter(invitation);
  await guest.call(api.updateMe, { session, as: "participant", body: { name, room } });
  await guest.call(api.getSession, { session, as: "participant" });
  let here: Readonly<{ link: RoomLink; round: RoundId }> | undefined;

  return {
    async sitDown(round) {
      here?.link.close();
      const link = openRoomLink({ kind: "room", session, room, round }, guest.how);
      here = { link, round };
      await until(link.link.state, (state) => state === "live").catch((cause: unknown) => {
        throw new Error(`${name} waited in vain for the room to open.`, { cause });
      });
    },
    async write(intentions) {
      if (!here) throw new Error(`${name} has not sat down.`);
      const { link, round } = here;
      await until(link.stage.scene, (scene) => scene.open && scene.round === round);
      const openedAt = performance.now();
      const saved: SavedNote[] = [];
      for (const { afterMs, ...intention } of [...intentions].sort((a, b) => a.afterMs - b.afterMs)) {
        await pause(Math.max(0, openedAt + afterMs - performance.now()));
        saved.push(await writeNote(link, seat, intention));
      }
      return saved;
    },
    leave() {
      here?.link.close();
      here = undefined;
    },
  };
}

/** The note is there from the first letters, so that the others in the room see it grow. */
async function writeNote(
  { room, link, unsaved }: RoomLink,
  seat: Seat,
  { text, spot, label, theme }: Omit<Intention, "afterMs">,
): Promise<SavedNote> {
  const id = seat.chance.id(16) as NoteId;
  const [first = text, ...more] = draftsOf(text, seat.chance);
  room.addNote({ id, text: first, spot, madeAt: Date.now() });
  link.tell({ typing: id });
  for (const words of more) {
    await pause(seat.chance.between(50, 300) * seat.pace);
    room.retypeNote(id, words);
  }
  link.tell({ typing: undefined });
  await until(unsaved, (notes) => !notes.has(id)).catch((cause: unknown) => {
    throw new Error(`${seat.name} wrote “${text}” and never heard that it was saved.`, { cause });
  });
  return { ref: noteRef(seat.room, id), text, label, theme };
}
