import { expect, test } from "vitest";
import * as Y from "yjs";
import { openRoom } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId, RoomId } from "../../shared/ids.ts";
import { differences } from "../converge/compare.ts";
import { runForReal } from "../converge/realRun.ts";
import { simulate } from "../converge/simulation.ts";

test.each([1, 2, 3])(
  "after lost connections, reloads and power cuts everybody ends up with the same (chance %i)",
  async (seed) => {
    const { faults, refused } = await simulate(seed, 80);
    expect({ faults, refused }).toEqual({ faults: [], refused: 0 });
  },
);

test("the same seed plays the same afternoon", async () => {
  const [first, again] = [await simulate(4, 20), await simulate(4, 20)];
  expect(again.received).toEqual(first.received);
});

test("on the real server too, with a SIGKILL in the middle", async () => {
  expect(await runForReal(1, 60)).toMatchObject({ faults: [], refused: 0 });
});

test.each(["frames get lost", "saved is said too early"] as const)("a run notices when %s", async (breakage) => {
  expect((await simulate(1, 80)).faults).toEqual([]);
  expect((await simulate(1, 80, breakage)).faults).not.toEqual([]);
});

test("a copy that lacks an edit is noticed", () => {
  const [whole, part] = [new Y.Doc(), new Y.Doc()];
  const room = openRoom(whole);
  const note = { spot: { question: "q1" as QuestionId, place: {} }, madeAt: 1 };
  room.addNote({ ...note, id: "n1" as NoteId, text: "hoi" });
  Y.applyUpdate(part, Y.encodeStateAsUpdate(whole));
  room.addNote({ ...note, id: "n2" as NoteId, text: "" });
  const toExport = [{ ref: "r1.n1", question: "q1", place: {}, text: "hoi" }];
  expect(differences({ server: whole, ann: part }, toExport, "r1" as RoomId)).toEqual([
    "ann holds something else than server",
  ]);
  expect(differences({ server: whole }, [], "r1" as RoomId)).toEqual(["the export holds something else than the room"]);
});
