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
