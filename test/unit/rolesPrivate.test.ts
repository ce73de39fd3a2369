import { expect, test } from "vitest";
import type { DocAddress, PersonId, RoomId, RoundId, SessionId } from "../../shared/ids.ts";
import { type Actor, accessTo, type Moment, roles } from "../../shared/roles.ts";

const [session, room, round, ann] = ["s", "r1", "w", "ann"] as [SessionId, RoomId, RoundId, PersonId];
const open: Moment = { openRound: round, closedRooms: new Set(), isClosed: false };
const drafts: DocAddress = { kind: "drafts", session, room, round, person: ann };
const ballots: DocAddress = { kind: "ballots", session, room, round };
const who = (id: PersonId, more: Partial<Actor> = {}): Actor => ({ id, session, role: "participant", room, ...more });

test("what somebody writes for themselves is theirs alone, in their own room, as long as the room writes", () => {
  expect(accessTo(who(ann), drafts, open)).toBe("write");
  expect(accessTo(who(ann), drafts, { ...open, openRound: undefined })).toBe("read");
  expect(accessTo(who(ann), drafts, { ...open, isClosed: true })).toBe("read");
  expect(accessTo(who(ann, { room: "r2" as RoomId }), drafts, open)).toBe("none");
  for (const role of roles) expect(accessTo(who("bob" as PersonId, { role }), drafts, open)).toBe("none");
  expect(accessTo({ session, role: "participant", room }, drafts, open)).toBe("none");
});

test("nobody opens the ballots, or the grades", () => {
  const grades: DocAddress = { kind: "grades", session, round };
  for (const role of roles)
    for (const address of [ballots, grades]) expect(accessTo(who(ann, { role }), address, open)).toBe("none");
});
