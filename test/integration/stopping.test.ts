import { expect, test } from "vitest";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import type { RoomId, RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import { startTestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { joinRoom, makeSession } from "../support/visitor.ts";

test("the server stops at once, also while many people are coming in", async () => {
  const server = await startTestServer();
  const links = await makeSession(server.address, 1);
  const room = "r1" as RoomId;
  const ann = await joinRoom(server.address, links, room, "Ann");
  const [round] = ann.view.template.rounds;
  if (!round) throw new Error("The template has no round.");
  const come = () => openRoomLink({ kind: "room", session: links.session, room, round: round.id }, ann.how);
  const [first, ...others] = Array.from({ length: 150 }, come);
  if (first) await until(first.link.state, (state) => state === "live"); // the others are somewhere on their way
  const askedAt = performance.now();
  await server.stop();
  expect(performance.now() - askedAt).toBeLessThan(limits.shutdownMs / 2); // before it would lose patience
  for (const link of [first, ...others]) link?.close();
});

test("a stopping server tells everybody that it will be back, some at a time", async () => {
  const server = await startTestServer();
  const links = await makeSession(server.address, 1);
  const ann = await joinRoom(server.address, links, "r1" as RoomId, "Ann");
  const round = ann.view.template.rounds[0]?.id ?? ("" as RoundId);
  const told: { code: number; at: number }[] = [];
  class Listening extends ann.how.socket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener("open", () =>
        this.addEventListener("close", ({ code }) => told.push({ code, at: performance.now() })),
      );
    }
  }
  const come = () =>
    openRoomLink(
      { kind: "room", session: links.session, room: "r1" as RoomId, round },
      { ...ann.how, socket: Listening },
    );
  const people = Array.from({ length: 3 * limits.closeBatch }, come);
  await Promise.all(people.map(({ link }) => until(link.state, (state) => state === "live")));
  await server.stop();
  for (const person of people) person.close();
  expect(told.map(({ code }) => code)).toEqual(people.map(() => closeCodes.restart));
  const [first, last] = [told.at(0)?.at ?? 0, told.at(-1)?.at ?? 0];
  expect(last - first).toBeGreaterThan(limits.closeBatchMs);
});
