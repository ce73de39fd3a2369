import { expect, test } from "vitest";
import type { NoteId, RoomId } from "../../../shared/ids.ts";
import { noteIdFor, openLedger } from "../../faults/ledger.ts";

const room = "r1" as RoomId;
const id = noteIdFor("1");

/** A note of three versions, the first two of which were said to be saved. */
function ledgerOfOne() {
  const ledger = openLedger();
  const note = ledger.add(room, id);
  note.versions.push("n1_", "n1_ meer", "n1_ meer tijd");
  note.acknowledged = 1;
  return { ledger, note };
}

test("a note with the words that were saved, or with newer ones, is not lost", () => {
  for (const text of ["n1_ meer", "n1_ meer tijd"]) {
    const { ledger } = ledgerOfOne();
    ledger.check([{ room, id, text }]);
    expect(ledger.counts()).toEqual({ acknowledged: 2, lost: 0, doubled: 0 });
  }
});

test("a note with older words than were saved has lost the newer ones", () => {
  const { ledger } = ledgerOfOne();
  ledger.check([{ room, id, text: "n1_" }]);
  expect(ledger.counts()).toMatchObject({ lost: 1 });
  expect(ledger.examples()).toEqual(["note n1_ in r1: version 1 was saved and is gone"]);
});

test("a note that is gone, is in another room or says something else is lost", () => {
  for (const found of [[], [{ room: "r2" as RoomId, id, text: "n1_ meer" }], [{ room, id, text: "n1_ m" }]]) {
    const { ledger } = ledgerOfOne();
    ledger.check(found);
    expect(ledger.counts()).toMatchObject({ acknowledged: 2, lost: 2 });
  }
});

test("what was lost once stays lost, also when somebody's browser brings it back", () => {
  const { ledger } = ledgerOfOne();
  ledger.check([]);
  ledger.check([{ room, id, text: "n1_ meer" }]);
  expect(ledger.counts()).toMatchObject({ lost: 2 });
});

test("a note that stands twice, in one text or in two, is doubled", () => {
  const { ledger } = ledgerOfOne();
  ledger.check([{ room, id, text: "n1_ meern1_ meer" }]);
  expect(ledger.counts()).toMatchObject({ doubled: 1 });
  const { ledger: other } = ledgerOfOne();
  other.check([
    { room, id, text: "n1_ meer" },
    { room, id: "n2" as NoteId, text: "n1_ meer" },
  ]);
  expect(other.counts()).toMatchObject({ doubled: 1, lost: 0 });
});
