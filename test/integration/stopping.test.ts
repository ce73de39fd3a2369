import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
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
  expect(performance.now() - askedAt).toBeLessThan(limits.shutdownMs / 2);
  isAsking = false;
  await asking;
});
