import type { Links } from "../../shared/api.ts";
import { type DocName, docName, type RoomId, type RoundId } from "../../shared/ids.ts";
import { openFirstRound } from "../support/firstRound.ts";
import { rawSocket } from "../support/frames.ts";
import { joinRoom, type Visitor } from "../support/visitor.ts";

/** A session under way on the server that is attacked: where the attackers sit, and where honest people do. */
export type Scene = Readonly<{
  address: string;
  port: number;
  links: Links;
  round: RoundId;
  /** A participant of `attackedRoom`. */
  attacker: Visitor;
  moderator: Visitor;
  attackedRoom: DocName;
  /** A socket of an attacker on a document, ready; with a client id of its own. */
  socket(client?: number, name?: DocName): Promise<Raw>;
  close(): void;
}>;

export type Raw = ReturnType<typeof rawSocket> & Readonly<{ client: number }>;

const attackedRoom = "r1" as RoomId;
export const guardedRoom = "r2" as RoomId;

/** The client ids of attackers begin here. */
export const firstClient = 1_000;
let lastClient = firstClient;

/** Makes a session and starts its first round. */
export async function openScene(address: string, rooms = 4): Promise<Scene> {
  const { links, moderator, desk, round } = await openFirstRound(address, rooms);
  const attacker = await joinRoom(address, links, attackedRoom, "Aanvaller");
  const roomName = docName({ kind: "room", session: links.session, room: attackedRoom, round });
  return {
    address,
    port: Number(new URL(address).port),
    links,
    round,
    attacker,
    moderator,
    attackedRoom: roomName,
    async socket(client = lastClient++, name = roomName) {
      const raw = rawSocket(await attacker.socketUrl(name, "participant", client), {});
      await Promise.race([raw.opened, raw.closed]);
      return { ...raw, client };
    },
    close: () => desk.close(),
  };
}
