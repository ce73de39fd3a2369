import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import type { MarkId, RoomId } from "../../shared/ids.ts";
import type { Tool } from "../../shared/tools.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type FirstRound, openFirstRound } from "../support/firstRound.ts";
import { type Seated, saved, sitDown } from "../support/privateEvent.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let event: FirstRound;
beforeAll(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 3);
});
afterAll(async () => {
  event.desk.close();
  await server.stop();
});

const switchTools = (tools: Partial<Record<Tool, boolean>>, room?: string) =>
  event.moderator.call(api.switchTools, {
    session: event.links.session,
    as: "moderator",
    params: { round: event.round },
    body: { tools, ...(room !== undefined && { room }) },
  });
const penIs = ({ room }: RoomLink, isOn: boolean) => until(room.tools, (tools) => tools.get("pen") === isOn);
const draw = ({ room }: Pick<Seated, "room">, id: string): void =>
  room.room.draw({ id: id as MarkId, drawing: { kind: "stroke", points: [0, 0, 9, 9] } });
const marksIn = ({ room }: Pick<Seated, "room">) => room.room.marks.current().map(({ id }) => id);

test("a tool that a moderator takes away works nowhere any more, and what was made with it stays", async () => {
  const [ann, bob] = [
    await sitDown(server.address, event, "Ann"),
    await sitDown(server.address, event, "Bob", "r2" as RoomId),
  ];
  await switchTools({ pen: true });
  await penIs(ann.room, true);
  draw(ann, "before");
  await saved(ann.room);
  await switchTools({ pen: false });
  for (const each of [ann, bob]) await penIs(each.room, false);
  const watch = await sitDown(server.address, event, "Wim");
  let last = "";
  for (let nth = 0; ann.room.link.closedBy.current() === undefined; nth += 1) {
    last = `late${nth}`;
    draw(ann, last); // a page of ours would not: what is on its way in the first moment still comes in
    await Promise.race([saved(ann.room), until(ann.room.link.closedBy, (code) => code !== undefined)]);
  }
  expect(ann.room.link.closedBy.current()).toBe(closeCodes.roleChanged);
  expect(marksIn(watch)).toContain("before");
  expect(marksIn(watch)).not.toContain(last);

  await switchTools({ pen: true });
  for (const each of [bob, watch]) await penIs(each.room, true);
  draw(bob, "again");
  await saved(bob.room);
  expect(marksIn(bob)).toEqual(["again"]);
  for (const each of [ann, bob, watch]) each.close();
});

test("a tool that the template leaves out works once it is given, and not before, whatever somebody sends", async () => {
  const other = await openFirstRound(server.address, 1);
  const ann = await sitDown(server.address, other, "Ann");
  draw(ann, "early");
  await until(ann.room.link.closedBy, (code) => code === closeCodes.roleChanged);
  const bob = await sitDown(server.address, other, "Bob");
  expect(marksIn(bob)).toEqual([]);
  const asked = { session: other.links.session, as: "moderator", params: { round: other.round } } as const;
  await other.moderator.call(api.switchTools, { ...asked, body: { tools: { pen: true } } });
  await penIs(bob.room, true);
  draw(bob, "later");
  await saved(bob.room);
  expect(marksIn(bob)).toEqual(["later"]);
  for (const each of [ann, bob]) each.close();
  other.desk.close();
});

test("the desk sees in which rooms a tool is switched, and two tools are switched apart", async () => {
  await switchTools({ arrows: true }, "r1");
  await switchTools({ labels: true }, "r1");
  const rooms = await until(event.desk.ledTools, (tools) =>
    (tools.get(event.round) ?? []).some((room) => room.get("arrows") === true && room.get("labels") === true),
  );
  expect(rooms.get(event.round)?.filter((room) => room.get("arrows") === true)).toHaveLength(1);
});

test("a facilitator switches the tools of the own room alone, and who does not lead none", async () => {
  const { guest, id, close } = await sitDown(server.address, event, "Fay", "r3" as RoomId);
  const { session } = event.links;
  const asked = (body: object) =>
    guest.call(api.switchTools, {
      session,
      as: "participant",
      params: { round: event.round },
      body: { tools: { pen: true }, ...body },
    });
  await expect(asked({})).rejects.toMatchObject({ code: "not_found" });
  const lead = { session, as: "moderator", params: { person: id }, body: { role: "facilitator" } } as const;
  await event.moderator.call(api.changePerson, lead);
  await expect(asked({ room: "r1" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(asked({ tools: { hammer: true } })).rejects.toMatchObject({ code: "invalid" });
  await asked({});
  await until(event.desk.ledTools, (tools) =>
    (tools.get(event.round) ?? []).some((room) => room.get("pen") === true && room.get("arrows") === undefined),
  );
  close();
});
