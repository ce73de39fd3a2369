import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { api } from "../../shared/api.ts";
import { Archive } from "../../shared/archive/schema.ts";
import { AppError } from "../../shared/errors.ts";
import { docName, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { newProduct, type Product } from "../support/product.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor, visitor } from "../support/visitor.ts";

const question = "cijfer" as QuestionId;
const [r1, r2] = ["r1" as RoomId, "r2" as RoomId];
let product: Product;
let address: string;
let event: FirstRound;
beforeEach(async () => {
  product = await newProduct();
  address = await product.start();
  event = await openFirstRound(address, 2, { template: "verkenning" });
});
afterEach(async () => {
  event.desk.close();
  await product.discard();
});

const asGuest = () => ({ session: event.links.session, as: "participant", params: { question } }) as const;
const asStaff = () => ({ session: event.links.session, as: "moderator" }) as const;
const give = (guest: Visitor, ...given: readonly object[]) =>
  guest.call(api.giveGrades, { ...asGuest(), body: { given } });
const gradesOf = (guest: Visitor) => guest.call(api.getGrades, asGuest());
const merged = async () => (await event.moderator.call(api.listGrades, asStaff()))[0]?.counterparts[0];
const stopRound = async (): Promise<void> => {
  event.desk.stage.stopRound();
  await allSaved(event.desk.stageLink);
};
/** People in a room who give the first counterpart these grades. */
const people = async (room: RoomId, ...grades: readonly number[]): Promise<readonly Visitor[]> => {
  const guests: Visitor[] = [];
  for (const [at, grade] of grades.entries()) {
    const guest = await joinRoom(address, event.links, room, `Gast ${room} ${at}`);
    await give(guest, { [grade]: 1 }, {}, {});
    guests.push(guest);
  }
  return guests;
};
const codeOf = (error: unknown): unknown => error instanceof AppError && error.code;
const download = async (format: string): Promise<string> =>
  (await event.moderator.fetch(`/api/sessions/${event.links.session}/report/${format}?as=moderator`)).text();

test("a room sees how many gave a grade, and which only once the round is over and five did", async () => {
  const seat = await sitIn(event, await joinRoom(address, event.links, r1, "Kijker"), r1);
  const guests = await people(r1, 9, 8, 7, 6);
  await until(seat.room.graded, (graded) => graded.get(question) === 4);
  const [ann] = guests;
  if (!ann) throw new Error("nobody is there");
  expect(await gradesOf(ann)).toEqual({ given: [{ 9: 1 }, {}, {}], isOpen: true });
  await give(ann, { 10: 1 }, { 4: 1 }, {}); // changed, and not counted twice
  expect(seat.room.graded.current().get(question)).toBe(4);
  await people(r1, 5);
  await stopRound();
  const { room, isOpen } = await gradesOf(ann);
  expect(isOpen).toBe(false);
  expect(room?.[0]).toEqual({
    title: "Beleidsmedewerkers",
    given: 5,
    there: 6,
    counts: { 5: 1, 6: 1, 7: 1, 8: 1, 10: 1 },
  });
  expect(room?.[1]).toEqual({ title: "Wethouders", given: 1, there: 6 });
  seat.close();
});

test("nobody gives a grade off the scale, more than one, too late, or from elsewhere", async () => {
  const [ann] = await people(r1, 8);
  if (!ann) throw new Error("nobody is there");
  for (const given of [
    [{ 11: 1 }, {}, {}],
    [{ 0: 1 }, {}, {}],
    [{ 8: 2 }, {}, {}],
    [{ 8: 1, 7: 1 }, {}, {}],
    [{ 8: 1 }],
    [{ "8.5": 1 }, {}, {}],
    [{ 8: -1 }, {}, {}],
  ])
    await expect(give(ann, ...given)).rejects.toMatchObject({ code: "invalid" });
  const none = { ...asGuest(), params: { question: "wens" }, body: { given: [{ 8: 1 }] } };
  await expect(ann.call(api.giveGrades, none)).rejects.toMatchObject({ code: "not_found" });
  const homeless = await comeIn(address, event.links, "participant");
  await expect(give(homeless, { 8: 1 }, {}, {})).rejects.toMatchObject({ code: "conflict" });
  expect((await gradesOf(ann)).given).toEqual([{ 8: 1 }, {}, {}]);

  await stopRound();
  await expect
    .poll(
      () =>
        give(ann, { 3: 1 }, {}, {}).then(
          () => "taken",
          (error: unknown) => codeOf(error),
        ),
      { timeout: 5_000 },
    )
    .toBe("conflict"); // keystrokes on their way still count for a moment, see `limits.roundGraceMs`
});

test("a facilitator is too late like everybody when the round is over", async () => {
  const lead = await joinRoom(address, event.links, r1, "Leider");
  const person = lead.view.me.id;
  await event.moderator.call(api.changePerson, { ...asStaff(), params: { person }, body: { role: "facilitator" } });
  await give(lead, { 8: 1 }, {}, {});
  await stopRound();
  await expect
    .poll(
      () =>
        give(lead, { 3: 1 }, {}, {}).then(
          () => "taken",
          (error: unknown) => codeOf(error),
        ),
      { timeout: 5_000 },
    )
    .toBe("conflict");
});

test("no frame and no document holds what others gave", async () => {
  const spy = await joinRoom(address, event.links, r1, "Nieuwsgierig");
  const frames: string[] = [];
  for (const [who, as, name] of [
    [spy, "participant", docName({ kind: "room", session: event.links.session, room: r1, round: event.round })],
    [event.moderator, "moderator", docName({ kind: "synthesis", session: event.links.session })],
  ] as const) {
    const socket = new WebSocket(await who.socketUrl(name, as, 7), { origin: new URL(address).origin });
    socket.on("message", (bytes: Buffer) => void frames.push(bytes.toString("latin1")));
    await new Promise((opened) => socket.once("open", opened));
    socket.send(Uint8Array.of(0, 0, 1, 0)); // asks for all there is
  }
  const seat = await sitIn(event, spy, r1);
  await people(r1, 9, 9, 9, 9, 9, 9);
  await until(seat.room.graded, (graded) => graded.get(question) === 6);
  await expect.poll(() => frames.join("")).toContain("graded");
  expect(frames.join("")).not.toContain("given");
  for (const document of [`grades.${event.round}`, `grades.r1.${event.round}`])
    for (const [who, as] of [
      [spy, "participant"],
      [event.moderator, "moderator"],
    ] as const) {
      const asked = { session: event.links.session, as, body: { document } };
      await expect(who.call(api.openDocument, asked)).rejects.toMatchObject({ code: "not_found" });
    }
  expect(await merged()).toMatchObject({ given: 6, rooms: [{ given: 6 }, { given: 0 }] });
  expect(JSON.stringify(await event.moderator.call(api.listGrades, asStaff()))).not.toContain("counts");
  seat.room.setGraded(question, 99); // no page of ours says that
  await until(seat.link.closedBy, (code) => code !== undefined);
  seat.close();
});

test("several people at one device give one grade each, and no more than there are", async () => {
  const table = await joinRoom(address, event.links, r1, "Tafel");
  await table.call(api.updateMe, { ...asGuest(), body: { heads: 6 } });
  await expect(give(table, { 8: 4, 7: 3 }, {}, {})).rejects.toMatchObject({ code: "invalid" });
  await give(table, { 8: 4, 7: 1 }, {}, {});
  await stopRound();
  expect((await gradesOf(table)).room?.[0]).toMatchObject({ given: 5, there: 6, counts: { 7: 1, 8: 4 } });
});

test("a room does not see its grades when with the sum of all they would tell what a few people elsewhere gave", async () => {
  const [ann] = await people(r1, 9, 8, 8, 7, 6, 4);
  const [bob] = await people(r2, 3);
  if (!ann || !bob) throw new Error("nobody is there");
  await stopRound();
  expect((await merged())?.counts).toEqual({ 3: 1, 4: 1, 6: 1, 7: 1, 8: 2, 9: 1 });
  for (const [guest, given] of [
    [ann, 6],
    [bob, 1],
  ] as const)
    expect((await gradesOf(guest)).room?.[0]).toEqual({ title: "Beleidsmedewerkers", given, there: given });
});

test("grades survive a power cut, can be taken away later, and go along in every file", async () => {
  const [ann] = await people(r1, 9, 8, 8, 7, 6, 4);
  await people(r2, 8, 8, 8, 8, 3);
  if (!ann) throw new Error("nobody is there");
  await product.kill();
  await product.start();
  expect((await gradesOf(ann)).given).toEqual([{ 9: 1 }, {}, {}]);
  await until(event.desk.stageLink.state, (state) => state === "live");
  await stopRound();
  await ann.call(api.withdrawGrades, { ...asGuest(), body: {} });
  expect((await gradesOf(ann)).given).toEqual([]);
  await expect.poll(merged).toMatchObject({
    given: 10,
    there: 11,
    counts: { 3: 1, 4: 1, 6: 1, 7: 1, 8: 6 },
    rooms: [
      { room: "r1", given: 5, there: 6, counts: { 4: 1, 6: 1, 7: 1, 8: 2 } },
      { room: "r2", given: 5, there: 5, counts: { 3: 1, 8: 4 } },
    ],
  });
  expect(await download("md")).toContain("6 van de 10 mensen geven een 8 of hoger.");

  const archive = Archive.parse(JSON.parse(await download("json")));
  expect(archive.grades).toEqual(await event.moderator.call(api.listGrades, asStaff()));
  const { template, rooms, grades } = archive;
  const again = await visitor(address).call(api.importSession, {
    body: {
      title: "Nog eens",
      date: "2026-11-22",
      organisers: [],
      anonymous: false,
      template,
      rooms: rooms.map(({ id, name, participants }) => ({ id, name, joinedBefore: participants })),
      gradesBefore: grades,
    },
  });
  const reader = await comeIn(address, again, "moderator");
  expect(await reader.call(api.listGrades, { session: again.session, as: "moderator" })).toEqual(grades);
});

test("nobody takes away what somebody else gave", async () => {
  const [ann] = await people(r1, 9, 8);
  if (!ann) throw new Error("nobody is there");
  await ann.call(api.withdrawGrades, { ...asGuest(), body: {} });
  expect(await merged()).toMatchObject({ given: 1 });
});
