import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  docName,
  idPattern,
  type NoteId,
  noteRef,
  parseDocName,
  parseNoteRef,
  type RoomId,
  type RoundId,
  type SessionId,
} from "../../shared/ids.ts";

const id = fc.stringMatching(idPattern);

describe("names of documents", () => {
  test("can be taken apart again", () => {
    fc.assert(
      fc.property(
        id,
        id,
        id,
        fc.constantFrom("stage" as const, "synthesis" as const, "report" as const),
        (a, b, c, kind) => {
          const room = { kind: "room", session: a as SessionId, room: b as RoomId, round: c as RoundId } as const;
          const whole = { kind, session: a as SessionId };
          expect([parseDocName(docName(room)), parseDocName(docName(whole))]).toEqual([room, whole]);
        },
      ),
    );
  });

  test.each([
    [
      "",
      "s",
      "s.",
      "s.stage.x",
      "s.room",
      "s.room.r",
      "s.room.r.w.x",
      "s.other",
      "s/../x.stage",
      "s.room..w",
      "é.stage",
    ],
  ])("what is no name is none", (...names) => expect(names.map(parseDocName)).toEqual(names.map(() => undefined)));
});

test("a note's reference can be taken apart again, and nonsense is none", () => {
  expect(parseNoteRef(noteRef("r1" as RoomId, "n1" as NoteId))).toEqual({ room: "r1", note: "n1" });
  for (const ref of ["", "r1", "r1.", ".n1", "r1.n1.x"]) expect(parseNoteRef(ref)).toBeUndefined();
});
