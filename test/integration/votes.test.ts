import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import type { QuestionId, RoomId, VoteId } from "../../shared/ids.ts";
import { type FirstRound, openFirstRound } from "../support/firstRound.ts";
import { leadAll, noteOf, type Seated, saved, sitDown } from "../support/privateEvent.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

const q1 = "q1" as QuestionId;
let server: TestServer;
let event: FirstRound;
beforeAll(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 4);
});
afterAll(async () => {
  event.desk.close();
  await server.stop();
});

const idOf = ({ room }: Pick<Seated, "room">): string => room.room.votes.current().get(q1)?.id ?? "none";
const give = ({ guest, room }: Seated, dots: Readonly<Record<string, unknown>>, vote = idOf({ room })) =>
  guest.call(api.giveDots, {
    session: event.links.session,
    as: "participant",
    params: { question: "q1" },
    body: { vote, dots },
  });
const given = ({ guest }: Seated) =>
  guest.call(api.getDots, { session: event.links.session, as: "participant", params: { question: "q1" } });
const voteOf = ({ room }: Seated, isOpen: boolean) =>
  until(room.room.votes, (votes) => votes.get(q1)?.isOpen === isOpen).then((votes) => votes.get(q1));

async function threeNotes(room: string): Promise<readonly [Seated, Seated]> {
  const [ann, bob] = [
    await sitDown(server.address, event, "Ann", room as RoomId),
    await sitDown(server.address, event, "Bob", room as RoomId),
  ];
  for (const id of ["n1", "n2", "n3"]) ann.room.room.addNote(noteOf(id));
  await saved(ann.room);
  return [ann, bob];
}

test("everybody gives dots, the counts are there once the vote is closed, and a tie is a tie", async () => {
  const [ann, bob] = await threeNotes("r1");
  await leadAll(event, api.openVote, { room: "r1", dots: 3, most: 2 });
  expect(await voteOf(bob, true)).toMatchObject({ dots: 3, most: 2, counts: {} });
  await give(ann, { n1: 2, n2: 1 });
  await give(bob, { n1: 1 });
  await give(bob, { n2: 2, n3: 1 });
  expect([await given(ann), await given(bob)]).toEqual([{ dots: { n1: 2, n2: 1 } }, { dots: { n2: 2, n3: 1 } }]);
  expect(ann.room.room.votes.current().get(q1)?.counts).toEqual({});
  await leadAll(event, api.closeVote, { room: "r1" });
  expect((await voteOf(bob, false))?.counts).toEqual({ n1: 2, n2: 3, n3: 1 });
  await expect(give(ann, { n1: 1 })).rejects.toMatchObject({ code: "conflict" });
  for (const each of [ann, bob]) each.close();
});

test("nobody goes over the budget, whatever they send, and dots for what is no note fall away", async () => {
  const [ann, bob] = await threeNotes("r2");
  await expect(give(ann, { n1: 1 })).rejects.toMatchObject({ code: "conflict" });
  await leadAll(event, api.openVote, { room: "r2", dots: 3, most: 2 });
  for (const each of [ann, bob]) await voteOf(each, true);
  for (const dots of [{ n1: 3 }, { n1: 2, n2: 2 }, { n1: -1, n2: 2 }, { n1: 0.5 }, { n1: "2" }, { n1: 1e9 }])
    await expect(give(ann, dots)).rejects.toMatchObject({ code: "invalid" });
  expect(await given(ann)).toEqual({ dots: {} });
  expect(await give(ann, { n1: 1, elsewhere: 1, "a b": 1 })).toEqual({ dots: { n1: 1 } });
  await Promise.all(Array.from({ length: 10 }, () => give(bob, { n2: 2, n3: 1 })));
  bob.room.room.setVote(q1, { id: "forged" as VoteId, dots: 20, most: 20, isOpen: true, counts: {} });
  await until(bob.room.link.closedBy, (code) => code !== undefined); // a frame that no page of ours sends
  await leadAll(event, api.closeVote, { room: "r2" });
  expect((await voteOf(ann, false))?.counts).toEqual({ n1: 1, n2: 2, n3: 1 });
  for (const each of [ann, bob]) each.close();
});

test("a new vote begins empty, and one that is open is not begun again", async () => {
  const [ann] = await threeNotes("r3");
  await leadAll(event, api.openVote);
  const first = await voteOf(ann, true);
  expect(first).toMatchObject({ dots: 3, most: 3 });
  await give(ann, { n1: 3 });
  await leadAll(event, api.openVote, { dots: 5 });
  expect(ann.room.room.votes.current().get(q1)).toEqual(first);
  await leadAll(event, api.closeVote);
  await voteOf(ann, false);
  await leadAll(event, api.openVote, { dots: 5 });
  await voteOf(ann, true);
  await expect(give(ann, { n1: 1 }, first?.id)).rejects.toMatchObject({ code: "conflict" }); // was on its way
  expect(await given(ann)).toEqual({ dots: {} });
  ann.close();
});

test("who changes their mind without end has to wait, and the others do not", async () => {
  const [ann, bob] = await threeNotes("r4");
  await leadAll(event, api.openVote, { room: "r4" });
  for (const each of [ann, bob]) await voteOf(each, true);
  const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => give(ann, { n1: (at % 3) + 1 })));
  const refused = answers.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ reason: { code: "too_many" } });
  expect(await give(bob, { n2: 1 })).toEqual({ dots: { n2: 1 } });
  for (const each of [ann, bob]) each.close();
});
