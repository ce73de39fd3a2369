import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { docName, type RoomId, type RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import { rawSocket } from "../support/frames.ts";
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
  expect(performance.now() - askedAt).toBeLessThan(limits.settleMs); // before it would lose patience
  for (const link of [first, ...others]) link?.close();
});

test("the server stops at once, also while somebody goes on asking over an open connection", async () => {
  const server = await startTestServer();
  let answers = 0;
  let isAsking = true;
  const asking = (async (): Promise<void> => {
    while (isAsking) {
      const answer = await fetch(`${server.address}/api/templates`).catch(() => undefined);
      await answer?.text().catch(() => undefined);
      if (answer) answers += 1;
      else await turn(); // refused: it has stopped listening
    }
  })();
  await expect.poll(() => answers).toBeGreaterThan(10);
  const askedAt = performance.now();
  await server.stop();
  expect(performance.now() - askedAt).toBeLessThan(limits.settleMs);
  isAsking = false;
  await asking;
});

test("the server stops at once, also while somebody has connected and asked nothing yet", async () => {
  const server = await startTestServer();
  const silent = connect(server.port, "127.0.0.1");
  await once(silent, "connect");
  await fetch(`${server.address}/healthz`); // by now the server has taken the first one too
  const askedAt = performance.now();
  await server.stop();
  expect(performance.now() - askedAt).toBeLessThan(limits.settleMs);
  silent.destroy();
});

test("the server stops at once, also while somebody whom it refused stays on the line", async () => {
  const server = await startTestServer();
  const refused = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  refused.write("GET /ws/nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  const [answer] = await once(refused, "data");
  expect(String(answer)).toContain("404 Not Found");
  const askedAt = performance.now();
  await server.stop();
  expect(performance.now() - askedAt).toBeLessThan(limits.settleMs);
  refused.destroy();
});

test("a stopping server tells everybody that it will be back, some at a time", async () => {
  const server = await startTestServer();
  const links = await makeSession(server.address, 1);
  const ann = await joinRoom(server.address, links, "r1" as RoomId, "Ann");
  const round = ann.view.template.rounds[0]?.id ?? ("" as RoundId);
  const name = docName({ kind: "room", session: links.session, room: "r1" as RoomId, round });
  const come = async (_: unknown, at: number) => {
    const { opened, received, closed } = rawSocket(await ann.socketUrl(name, "participant", at + 1), {});
    await opened;
    await expect.poll(() => received.length).toBeGreaterThan(0); // its document is open
    return { told: closed.then((code) => ({ code, at: performance.now() })) };
  };
  const people = await Promise.all(Array.from({ length: 3 * limits.closeBatch }, come));
  await server.stop();
  const told = await Promise.all(people.map((person) => person.told));
  expect(told.map(({ code }) => code)).toEqual(people.map(() => closeCodes.restart));
  const times = told.map(({ at }) => at);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(limits.closeBatchMs);
});
