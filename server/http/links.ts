import type { Links } from "../../shared/api.ts";
import type { RoomId, SessionId } from "../../shared/ids.ts";
import { asSeen, standingRooms } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import { csvOf } from "../../shared/tables/csv.ts";
import type { Downloaders, Handlers } from "./handle.ts";
import type { LinkKeys } from "./keys.ts";

/** The ways in, for the organiser to hand out, and the participants' one for the large screen. */
export function linkHandlers(keys: LinkKeys): Pick<Handlers, "getLinks" | "getInvitation"> {
  return {
    getLinks: ({ session, site }) => linksOf(session, keys, site.origin),
    getInvitation({ session, site }) {
      const { code, participant } = linksOf(session, keys, site.origin);
      return { code, participant };
    },
  };
}

export function linkDownloads(keys: LinkKeys): Pick<Downloaders, "links"> {
  return {
    async links({ session }, { site }) {
      const { rooms } = linksOf(session, keys, site.origin);
      const rows = rooms.map(({ name, region = "", link }) => [name, region, link]);
      return {
        name: `links-${session.code}.csv`,
        type: "text/csv",
        bytes: csvOf([["room", "region", "link"], ...rows]),
      };
    },
  };
}

/** @param base  where people find this server, such as `https://bord.example.org`. */
export function linksOf(session: Session, keys: LinkKeys, base: string): Links {
  const link = (id: SessionId, page: string, key: string, room?: RoomId): string =>
    `${base}/s/${id}${page}${room === undefined ? "" : `?room=${room}`}#${key}`; // what stands behind # is never sent
  const { id, code } = session;
  const participantKey = keys.keyOf(id, "participant");
  return {
    session: id,
    code,
    organiser: link(id, "/organise", keys.keyOf(id, "organiser")),
    moderator: link(id, "/desk", keys.keyOf(id, "moderator")),
    participant: link(id, "", participantKey),
    rooms: standingRooms(session.rooms).map((room) => ({
      ...asSeen(room),
      link: link(id, "", participantKey, room.id),
    })),
  };
}
