import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, type Links } from "../../shared/api.ts";
import { docName, type RoomId, type RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { normaliseCode } from "../../shared/session.ts";
import { rawSocket } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, joinRoom, keyIn, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
let links: Links;
beforeAll(async () => {
  server = await startTestServer();
  links = await makeSession(server.address, 3);
});
afterAll(() => server.stop());

describe("coming in", () => {
  test.each(["organiser", "moderator", "participant"] as const)("the link of the %s opens the session", async (as) => {
    const somebody = await comeIn(server.address, links, as);
    const view = await somebody.call(api.getSession, { session: links.session, as });
    expect(view).toMatchObject({ title: "Samen voor ieder kind", date: "2026-11-22", me: { role: as, name: "" } });
    expect(view.rooms.map(({ id, name }) => [id, name])).toEqual([
      ["r1", "Ruimte 1"],
      ["r2", "Ruimte 2"],
      ["r3", "Ruimte 3"],
    ]);
  });

  test("who comes back with the cookie is the same person, and a new browser is somebody else", async () => {
    const ann = await comeIn(server.address, links, "participant");
    const enter = { session: links.session, body: { as: "participant", key: keyIn(links.participant) } };
    const before = await ann.call(api.getSession, { session: links.session, as: "participant" });
    expect((await ann.call(api.enter, enter)).view.me.id).toBe(before.me.id);
    expect((await visitor(server.address).call(api.enter, enter)).view.me.id).not.toBe(before.me.id);
  });

  test("the link of a room leads straight into it: one answer holds the session, one's place and a ticket", async () => {
    const anonymous = await makeSession(server.address, 2, { anonymous: true });
    const ann = visitor(server.address);
    const way = {
      session: anonymous.session,
      body: { as: "participant", key: keyIn(anonymous.participant), room: "r2" },
    };
    const { view, admitted } = await ann.call(api.enter, way);
    const document = `room.r2.${view.template.rounds[0]?.id}`;
    expect(view.me).toMatchObject({ role: "participant", room: "r2" });
    expect(admitted?.document).toBe(document);
    expect(admitted?.content?.map((one) => one.document)).toEqual([document, "stage", "signals.r2"]);
    const name = `${anonymous.session}.${document}`;
    const url = `${ann.how.base}/${name}?ticket=${admitted?.ticket}&client=1`;
    const { opened } = rawSocket(url, {});
    await expect(opened).resolves.toBeUndefined();
    const again = await ann.call(api.enter, { session: anonymous.session, body: { as: "participant" } });
    expect(again.view.me).toEqual(view.me);
    expect(again.admitted?.document).toBe(document);
    expect(again.admitted?.ticket).not.toBe(admitted?.ticket);
  });

  test("a link's room waits for a name where the session wants one, and a room that is not there keeps nobody out", async () => {
    const ann = visitor(server.address);
    const key = keyIn(links.participant);
    const enter = (room: string) =>
      ann.call(api.enter, { session: links.session, body: { as: "participant", key, room } });
    expect((await enter("r2")).view.me).not.toHaveProperty("room");
    await ann.call(api.updateMe, { session: links.session, as: "participant", body: { name: "Ann" } });
    expect(await enter("r99")).not.toHaveProperty("admitted");
    expect((await enter("r2")).view.me).toMatchObject({ name: "Ann", room: "r2" });
  });

  test("an organiser may sit at the moderators' desk, and a moderator may not organise", async () => {
    const organiser = await comeIn(server.address, links, "organiser");
    const view = await organiser.call(api.getSession, { session: links.session, as: "moderator" });
    expect(view.me.role).toBe("moderator");
    const moderator = await comeIn(server.address, links, "moderator");
    await expect(moderator.call(api.getLinks, { session: links.session, as: "organiser" })).rejects.toThrow(
      /no such session/,
    );
  });

  test("the link of the organiser opens the desk too", async () => {
    const body = { as: "moderator", key: keyIn(links.organiser) };
    await expect(visitor(server.address).call(api.enter, { session: links.session, body })).resolves.toMatchObject({
      view: { me: { role: "moderator" } },
    });
  });

  test.each([
    ["as it is on the screen", (code: string) => code],
    ["in small letters", (code: string) => code.toLowerCase()],
    ["in two groups with a dash and blanks", (code: string) => ` ${code.slice(0, 4)} - ${code.slice(4)} `],
  ])("the code lets a participant in, typed %s", async (_how, typed) => {
    const ann = visitor(server.address);
    expect(await ann.call(api.enterByCode, { body: { code: typed(links.code) } })).toEqual({ session: links.session });
    const view = await ann.call(api.getSession, { session: links.session, as: "participant" });
    expect(view.me.role).toBe("participant");
  });

  test("a code that nobody has says so, and one that cannot be says what a code looks like", async () => {
    const ann = visitor(server.address);
    const other = normaliseCode(links.code).replace(/^./, (first) => (first === "A" ? "C" : "A"));
    await expect(ann.call(api.enterByCode, { body: { code: other } })).rejects.toThrow(
      "There is no session with this code.",
    );
    await expect(ann.call(api.enterByCode, { body: { code: "hallo" } })).rejects.toThrow(
      "code is “hallo”; allowed: the 8 letters and digits on the screen.",
    );
  });
});

describe("a name and a room", () => {
  test("stay with the person who gave them", async () => {
    const ann = await comeIn(server.address, links, "participant");
    const where = { session: links.session, as: "participant" } as const;
    await ann.call(api.updateMe, { ...where, body: { name: "  Ann ", room: "r2" } });
    expect((await ann.call(api.getSession, where)).me).toMatchObject({ name: "Ann", room: "r2" });
    await ann.call(api.updateMe, { ...where, body: { name: "Anna" } });
    expect((await ann.call(api.getSession, where)).me).toMatchObject({ name: "Anna", room: "r2" });
  });

  test("people who are put somewhere all at once are spread evenly", async () => {
    const { session, ...others } = await makeSession(server.address, 3);
    const people = await Promise.all(
      Array.from({ length: 9 }, () => comeIn(server.address, { session, ...others }, "participant")),
    );
    await Promise.all(
      people.map((person) => person.call(api.updateMe, { session, as: "participant", body: { room: "emptiest" } })),
    );
    const [someone] = people;
    const view = await someone?.call(api.getSession, { session, as: "participant" });
    expect(view?.rooms.map(({ joined }) => joined)).toEqual([3, 3, 3]);
  });

  test("a room in which there is no place left says so, and the emptiest is another one", async () => {
    const busy = await makeSession(server.address, 2);
    const where = { session: busy.session, as: "participant" } as const;
    const sockets = await Promise.all(
      Array.from({ length: limits.peoplePerRoom }, async (_, n) => {
        const guest = await joinRoom(server.address, busy, "r1" as RoomId, `Gast ${n}`);
        const name = docName({ kind: "room", session: busy.session, room: "r1" as RoomId, round: "wat" as RoundId });
        const { socket, opened } = rawSocket(await guest.socketUrl(name, "participant", n + 1), {});
        await opened;
        return socket;
      }),
    );
    const late = await comeIn(server.address, busy, "participant");
    const people = async () => (await late.call(api.getSession, where)).rooms.map((room) => room.people);
    await expect.poll(people).toEqual([limits.peoplePerRoom, 0]);
    await expect(late.call(api.updateMe, { ...where, body: { room: "r1" } })).rejects.toMatchObject({
      code: "conflict",
      message: "“Ruimte 1” is full: 60 people are in it. Choose another room.",
    });
    expect((await late.call(api.updateMe, { ...where, body: { room: "emptiest" } })).room).toBe("r2");
    for (const socket of sockets) socket.close();
    await expect.poll(people).toEqual([0, 0]);
  });

  test("a room that does not exist is refused", async () => {
    const ann = await comeIn(server.address, links, "participant");
    const asked = ann.call(api.updateMe, { session: links.session, as: "participant", body: { room: "r9" } });
    await expect(asked).rejects.toMatchObject({
      code: "invalid",
      path: "room",
      message: "There is no room “r9” in this session.",
    });
  });

  test("in an anonymous session nobody gives a name", async () => {
    const secret = await makeSession(server.address, 1, { anonymous: true });
    const ann = await comeIn(server.address, secret, "participant");
    const where = { session: secret.session, as: "participant" } as const;
    await expect(ann.call(api.updateMe, { ...where, body: { name: "Ann" } })).rejects.toMatchObject({
      code: "invalid",
      path: "name",
    });
    expect(await ann.call(api.updateMe, { ...where, body: { room: "r1" } })).toMatchObject({ name: "", room: "r1" });
  });

  test("a moderator has a name and no room", async () => {
    const mo = await comeIn(server.address, links, "moderator");
    const where = { session: links.session, as: "moderator" } as const;
    expect(await mo.call(api.updateMe, { ...where, body: { name: "Mo" } })).toMatchObject({ name: "Mo" });
    await expect(mo.call(api.updateMe, { ...where, body: { room: "r1" } })).rejects.toThrow(
      "Only participants choose a room.",
    );
  });
});

test("who leaves is forgotten by this browser, and comes back as somebody new", async () => {
  const ann = await comeIn(server.address, links, "participant");
  const where = { session: links.session, as: "participant" } as const;
  const { me } = await ann.call(api.getSession, where);
  expect(await ann.call(api.leave, where)).toEqual({});
  expect(ann.cookie()).toBe("");
  await expect(ann.call(api.getSession, where)).rejects.toMatchObject({ code: "not_found" });
  const again = await ann.call(api.enter, {
    session: links.session,
    body: { as: "participant", key: keyIn(links.participant) },
  });
  expect(again.view.me.id).not.toBe(me.id);
});

test("people, rooms and links are still there after a restart", async () => {
  const first = await startTestServer();
  const made = await makeSession(first.address, 3);
  const ann = await comeIn(first.address, made, "participant");
  await ann.call(api.updateMe, { session: made.session, as: "participant", body: { name: "Ann", room: "r3" } });
  await first.halt();
  const second = await startTestServer({ dataDir: first.dataDir });
  const view = await fetch(`${second.address}/api/sessions/${made.session}?as=participant`, {
    headers: { cookie: ann.cookie() },
  });
  expect(await view.json()).toMatchObject({ me: { name: "Ann", room: "r3" } });
  await expect(comeIn(second.address, made, "organiser")).resolves.toBeDefined();
  await second.stop();
});
