import { openRoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import type { RoomId } from "../../shared/ids.ts";
import { rawSocket } from "../support/frames.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, visitor } from "../support/visitor.ts";
import { type Attacks, each } from "./attack.ts";
import { openScene } from "./scene.ts";

const room = "r1" as RoomId;

export const sessions: Attacks = {
  E12: {
    outcome: "participant participant, and a room shows no roles",
    because: "a name that looks like a moderator's gets no suffix: nobody has a badge that it could pass for",
    async run(scene) {
      const here = await openScene(scene.address, 1);
      const { session } = here.links;
      const address = { kind: "room", session, room, round: here.round } as const;
      const names = ["Moderator", "\u041Erganisator"];
      const found = await each(names, async (name) => {
        const guest = await joinRoom(scene.address, here.links, room, name);
        const link = openRoomLink(address, guest.how);
        const roster = await until(link.link.roster, (told) => told?.people?.some((one) => one.name === name) === true);
        link.close();
        const hasRole = roster?.people?.some((one) => "role" in one) === true;
        return hasRole ? "a badge" : guest.view.me.role;
      });
      here.close();
      return `${found}, and a room shows no roles`;
    },
  },
  G14: {
    outcome: "400 400 400 400 400 400",
    async run({ address }) {
      // As text: JavaScript itself would make null of 1e400.
      return each(["-1", "0", "1e400", '"7"', "null", "3651"], async (days) => {
        const body = `{"template":"terugkoppeling","title":"T","date":"2026-11-22","rooms":[{"name":"Een"}],"keepDays":${days}}`;
        const headers = { "content-type": "application/json" };
        const answer = await visitor(address).fetch("/api/sessions", { method: "POST", body, headers });
        await answer.arrayBuffer();
        return answer.status;
      });
    },
  },
  G17: {
    outcome: "4409, then 404 404 404 404, and the ticket 4401",
    because: "an erased session answers as one that never was; an open socket hears that it was erased",
    async run({ address }) {
      const links = await makeSession(address, 1);
      const { session } = links;
      const organiser = await comeIn(address, links, "organiser");
      const guest = await joinRoom(address, links, room, "Gast");
      const name = `${session}.stage` as Parameters<typeof guest.socketUrl>[0];
      const open = rawSocket(await guest.socketUrl(name, "participant", 7), {});
      await open.opened;
      const ticket = await guest.socketUrl(name, "participant", 8);
      const { title } = await organiser.call(api.getSession, { session, as: "organiser" });
      await organiser.call(api.eraseSession, { session, as: "organiser", body: { title } });
      const asked = [
        guest.fetch(`/api/sessions/${session}?as=participant`),
        organiser.fetch(`/api/sessions/${session}/report/docx?as=moderator`),
        organiser.fetch(`/api/sessions/${session}/links.csv?as=organiser`),
        organiser.fetch(`/api/sessions/${session}/notes?as=moderator`),
      ];
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      return `${await open.closed}, then ${statuses.join(" ")}, and the ticket ${await rawSocket(ticket, {}).closed}`;
    },
  },
};
