import { describe, expect, test } from "vitest";
import { docShapes } from "../../shared/doc/shapes.ts";
import type { DocAddress, PersonId, RoomId, RoundId, SessionId } from "../../shared/ids.ts";
import { type Access, type Actor, accessTo, type Moment, roles } from "../../shared/roles.ts";

const [here, there] = ["s1" as SessionId, "s2" as SessionId];
const [own, other] = ["r1" as RoomId, "r2" as RoomId];
const [now, later] = ["wat" as RoundId, "hoe" as RoundId];
const nothingClosed: ReadonlySet<RoomId> = new Set();

/** Every document of a session, from the table of kinds: a kind that is added is walked too. */
const documents: readonly DocAddress[] = [here, there].flatMap((session) =>
  (Object.keys(docShapes) as DocAddress["kind"][]).flatMap((kind): readonly DocAddress[] =>
    kind === "room" || kind === "ballots" || kind === "drafts"
      ? [own, other].flatMap((room) =>
          [now, later].map((round) => ({ kind, session, room, round, person: "ann" as PersonId })),
        )
      : kind === "signals"
        ? [own, other].map((room) => ({ kind, session, room }))
        : kind === "grades"
          ? [now, later].map((round) => ({ kind, session, round }))
          : [{ kind, session }],
  ),
);
const moments: readonly Moment[] = [undefined, now, later].flatMap((openRound) =>
  [nothingClosed, new Set([own])].flatMap((closedRooms) =>
    [false, true].map((isClosed) => ({ openRound, closedRooms, isClosed })),
  ),
);
const actors: readonly Actor[] = roles.flatMap((role) => [
  { session: here, role, room: own },
  { session: here, role },
]);
const cells = actors.flatMap((actor) =>
  documents.flatMap((address) =>
    moments.map((moment) => ({ actor, address, moment, access: accessTo(actor, address, moment) })),
  ),
);
const rank: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

describe(`the table of rights, ${cells.length} cells`, () => {
  test("nobody has anything in another session", () => {
    const foreign = cells.filter(({ actor, address }) => actor.session !== address.session);
    expect(foreign.filter(({ access }) => access !== "none")).toEqual([]);
    expect(foreign.length).toBeGreaterThan(100);
  });

  test("who sits in a room sees the stage and that room; who has none sees the stage", () => {
    for (const { actor, address, access } of cells) {
      if (actor.session !== address.session || !["participant", "facilitator"].includes(actor.role)) continue;
      const isOwn = (address.kind === "room" || address.kind === "signals") && address.room === actor.room; // see `rolesPrivate` for the rest
      expect(access !== "none").toBe(address.kind === "stage" || isOwn);
      if (address.kind === "stage" || (isOwn && address.kind === "signals")) expect(access).toBe("read");
    }
  });

  test("closing a round, a room or the session never gives a right", () => {
    for (const { actor, address, moment, access } of cells) {
      const before = accessTo(actor, address, { ...moment, isClosed: false, closedRooms: nothingClosed });
      const after = accessTo(actor, address, { ...moment, openRound: undefined });
      expect(rank[access]).toBeLessThanOrEqual(rank[before]);
      expect(rank[after]).toBeLessThanOrEqual(rank[access]);
    }
  });

  test("a participant writes in their own room, in the open round, while neither room nor session is closed", () => {
    for (const { actor, address, moment, access } of cells) {
      if (actor.role !== "participant") continue;
      const may =
        address.session === here &&
        address.kind === "room" &&
        address.room === actor.room &&
        address.round === moment.openRound &&
        !moment.closedRooms.has(address.room) &&
        !moment.isClosed;
      expect(access === "write").toBe(may);
    }
  });

  test("a facilitator may what a participant may, and write in their room when the round is over", () => {
    for (const { actor, address, moment, access } of cells) {
      if (actor.role !== "facilitator") continue;
      const asParticipant = accessTo({ ...actor, role: "participant" }, address, moment);
      expect(rank[access]).toBeGreaterThanOrEqual(rank[asParticipant]);
      if (access === asParticipant) continue;
      expect([access, address.kind, moment.isClosed]).toEqual(["write", "room", false]);
    }
  });

  test("staff read every room and its signals and write none, and write the rest as long as the session lets them", () => {
    for (const { actor, address, moment, access } of cells) {
      if (!["organiser", "moderator"].includes(actor.role) || address.session !== here) continue;
      const readsOnly =
        address.kind === "room" || address.kind === "signals" || (address.kind === "stage" && moment.isClosed);
      const seesNot = ["drafts", "ballots", "grades"].includes(address.kind);
      expect(access).toBe(seesNot ? "none" : readsOnly ? "read" : "write");
    }
  });
});
