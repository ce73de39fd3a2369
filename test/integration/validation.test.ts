import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeskLink } from "../../client/sync/deskLink.ts";
import type { RoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import { type ClusterId, type NoteId, noteRef, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor } from "../support/visitor.ts";

const [first, second] = ["r1" as RoomId, "r2" as RoomId];
const q1 = "q1" as QuestionId;
const [lines, time] = ["lijnen" as ClusterId, "tijd" as ClusterId];
const spot = { question: q1, place: { column: "all" } };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Seat = Readonly<{ guest: Visitor; link: RoomLink; answer(body: object): Promise<unknown> }>;
type Put = FirstRound & Readonly<{ ann: Seat; bob: Seat; publish(): Promise<unknown>; close(): void }>;

/** Two rooms with a note each, and a statement over both. */
async function openPut(): Promise<Put> {
  const event = await openFirstRound(server.address, 2);
  const { session } = event.links;
  const sit = async (name: string, room: RoomId): Promise<Seat> => {
    const guest = await joinRoom(server.address, event.links, room, name);
    const link = await sitIn(event, guest, room);
    link.room.addNote({ id: `n-${name}` as NoteId, text: `Korte lijnen, zegt ${name}`, spot, madeAt: 1 });
    await allSaved(link.link);
    const answer = (body: object): Promise<unknown> =>
      guest.call(api.answerDraft, { session, as: "participant", params: { room }, body: { question: q1, ...body } });
    return { guest, link, answer };
  };
  const [ann, bob] = [await sit("ann", first), await sit("bob", second)];
  state(event.desk, lines, "De lijnen zijn kort.");
  await group(event.desk, lines, [
    [first, "n-ann"],
    [second, "n-bob"],
  ]);
  return {
    ...event,
    ann,
    bob,
    publish: () =>
      event.moderator.call(api.publishDraft, { session, as: "moderator", params: { question: q1 }, body: {} }),
    close() {
      for (const { link } of [ann, bob]) link.close();
      event.desk.close();
    },
  };
}

function state({ synthesis }: DeskLink, id: ClusterId, statement: string): void {
  synthesis.addCluster({ id, question: q1, name: "", statement, order: id });
}

async function group(desk: DeskLink, cluster: ClusterId, notes: readonly (readonly [RoomId, string])[]): Promise<void> {
  const refs = notes.map(([room, id]) => ({ ref: noteRef(room, id as NoteId), print: "0" }));
  desk.synthesis.placeNotes(refs, cluster);
  await allSaved(desk.link);
}

const confirm = (statement: ClusterId) => [{ statement, verdict: "confirm" }];

test("what moderators put to the rooms reaches all, with what rests on their own notes, and stays as it was", async () => {
  const { ann, bob, desk, publish, close } = await openPut();
  expect(await publish()).toEqual({ version: 1 });
  for (const { link } of [ann, bob]) {
    const shown = (await until(link.stage.published, (all) => all.has(q1))).get(q1);
    expect(shown?.statements).toEqual([{ id: lines, words: "De lijnen zijn kort.", rooms: 2, answered: 2, since: 1 }]);
  }
  const own = await until(ann.link.signals.ownNotes, (all) => all.has(q1));
  expect(own.get(q1)).toEqual({ version: 1, notes: { [lines]: ["n-ann"] } });

  desk.synthesis.restateCluster(lines, "De lijnen zijn lang.");
  await allSaved(desk.link);
  expect(ann.link.stage.published.current().get(q1)?.statements[0]?.words).toBe("De lijnen zijn kort.");
  close();
});

test("a room has one answer: the last one, also after its round, with the time and without a name", async () => {
  const { ann, desk, publish, moderator, links, close } = await openPut();
  await publish();
  await ann.answer({ version: 1, answers: confirm(lines) });
  desk.stage.stopRound();
  await until(ann.link.stage.scene, ({ open }) => !open);
  await ann.answer({ version: 1, answers: [{ statement: lines, verdict: "change", words: " Niet bij ons. " }] });
  const changed = await until(desk.signals, (all) => all.get(first)?.answers.get(lines)?.verdict === "change");
  expect(changed.get(first)?.answers.get(lines)).toEqual({
    verdict: "change",
    words: "Niet bij ons.",
    version: 1,
    at: expect.any(Number),
  });
  expect(changed.get(second)?.answers.size).toBe(0);
  const download = await moderator.fetch(`/api/sessions/${links.session}/report/md?as=moderator`);
  expect(download.status).toBe(200);
  close();
});

test("published again, rooms see what changed, and an answer to earlier words counts no more", async () => {
  const { ann, desk, publish, close } = await openPut();
  await publish();
  await ann.answer({ version: 1, answers: confirm(lines) });
  desk.synthesis.restateCluster(lines, "De lijnen zijn kort, behalve in de zomer.");
  state(desk, time, "Er is te weinig tijd.");
  await group(desk, time, [[second, "n-bob"]]);
  expect(await publish()).toEqual({ version: 2 });
  const shown = (await until(ann.link.stage.published, (all) => all.get(q1)?.version === 2)).get(q1);
  expect(shown?.statements).toMatchObject([
    { words: "De lijnen zijn kort, behalve in de zomer.", was: "De lijnen zijn kort.", since: 2, rooms: 1 },
    { words: "Er is te weinig tijd.", since: 2 },
  ]);
  await expect(ann.answer({ version: 1, answers: confirm(lines) })).rejects.toMatchObject({ code: "conflict" });
  await ann.answer({ version: 2, answers: [...confirm(lines), ...confirm(time)] });

  desk.synthesis.removeCluster(time);
  await allSaved(desk.link);
  await publish();
  const third = (await until(ann.link.stage.published, (all) => all.get(q1)?.version === 3)).get(q1);
  expect(third?.gone).toEqual(["Er is te weinig tijd."]);
  await expect(ann.answer({ version: 3, answers: confirm(time) })).rejects.toMatchObject({ code: "conflict" });
  close();
});

test("a draft that is taken back is away from the rooms, and nobody answers it", async () => {
  const { ann, publish, moderator, links, close } = await openPut();
  const { session } = links;
  await publish();
  await until(ann.link.stage.published, (all) => all.get(q1)?.version === 1);
  await moderator.call(api.takeBackDraft, { session, as: "moderator", params: { question: q1 }, body: {} });
  await until(ann.link.stage.published, (all) => all.get(q1)?.statements.length === 0);
  await expect(ann.answer({ version: 1, answers: confirm(lines) })).rejects.toMatchObject({ code: "conflict" });
  close();
});

test("without statements there is nothing to put to the rooms, and in a closed session nobody asks or answers", async () => {
  const { ann, moderator, links, publish, close } = await openPut();
  const { session } = links;
  const put = (question: string) =>
    moderator.call(api.publishDraft, { session, as: "moderator", params: { question }, body: {} });
  await expect(put("q2")).rejects.toMatchObject({ code: "conflict" });
  await expect(put("q99")).rejects.toMatchObject({ code: "not_found" });
  await publish();
  const organiser = await comeIn(server.address, links, "organiser");
  await organiser.call(api.closeSession, { session, as: "organiser", body: {} });
  await expect(publish()).rejects.toMatchObject({ code: "conflict" });
  await expect(ann.answer({ version: 1, answers: confirm(lines) })).rejects.toMatchObject({ code: "conflict" });
  close();
});

test("nobody answers for another room, and no participant puts anything to the rooms", async () => {
  const { ann, publish, links, close } = await openPut();
  await publish();
  const { session } = links;
  const body = { question: q1, version: 1, answers: confirm(lines) };
  for (const asked of [
    ann.guest.call(api.answerDraft, { session, as: "participant", params: { room: second }, body }),
    ann.guest.call(api.publishDraft, { session, as: "participant", params: { question: q1 }, body: {} }),
  ])
    await expect(asked).rejects.toMatchObject({ code: "not_found" });
  close();
});
