import { expect, test } from "vitest";
import type { LedgerEntry, LedgerId, LedgerNow } from "../../../shared/doc/ledger.ts";
import { asideOf } from "../../../shared/doc/placements.ts";
import type { NoteRef, QuestionId, RoomId } from "../../../shared/ids.ts";
import { ledgerRows } from "../../../shared/synthesis/ledger.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const q6 = "q6" as QuestionId;
const [a, b, c] = [
  sourced("r1", "n1", "q6", "Cijfers over thuiszitters"),
  sourced("r2", "n1", "q6", "Hoeveel kinderen zitten thuis?"),
  sourced("r2", "n2", "q6", "Wie betaalt wat?"),
];
const rows = (
  notes: readonly SourcedNote[],
  groups: Readonly<Record<string, readonly SourcedNote[]>> = {},
  ledger?: Partial<LedgerNow>,
) =>
  ledgerRows(
    q6,
    notes,
    { clusters: Object.keys(groups).map((id) => cluster(id, "q6", "")), placements: placed(groups) },
    { entries: new Map(), offers: new Map(), ...ledger },
  );
const [c1, refA] = ["c1" as LedgerId, a.ref as LedgerId];
const offer = (room: string, note?: string) => ({ room: room as RoomId, ...(note && { note: note as NoteRef }) });

test("nothing was asked: then there is no list", () => {
  expect(rows([])).toEqual([]);
  expect(rows([sourced("r1", "n1", "q1", "Iets anders")])).toEqual([]);
});

test("a group is one row with the rooms that ask, and a loose note is one by itself", () => {
  expect(rows([a, b, c], { c1: [a, b], leeg: [] })).toMatchObject([
    { id: "c1", what: "Cijfers over thuiszitters", askedBy: ["r1", "r2"], state: "open", help: "", offers: [] },
    { id: c.ref, what: "Wie betaalt wat?", askedBy: ["r2"], state: "open" },
  ]);
});

test("what moderators set stands; else it follows from whether somebody could help", () => {
  const offers = new Map([[c1, [offer("r9")]]]);
  expect(rows([a], { c1: [a] }, { offers })).toMatchObject([{ state: "known", offers: [offer("r9")] }]);
  const entries = new Map([[c1, { help: "De GGD", state: "answered" as const }]]);
  expect(rows([a], { c1: [a] }, { entries, offers })).toMatchObject([{ state: "answered", help: "De GGD" }]);
  expect(rows([a], {}, { entries: new Map([[refA, { help: "De GGD" }]]) })).toMatchObject([{ state: "known" }]);
});

test("what was noted with a note stays with it when the note comes into a group", () => {
  const ledger = {
    entries: new Map([
      [refA, { help: "De GGD", state: "known" as const }],
      [b.ref as LedgerId, { help: "Het CBS", state: "answered" as const }],
    ]),
    offers: new Map([
      [refA, [offer("r7", "r7.n1")]],
      [c1, [offer("r7", "r7.n2"), offer("r8")]],
    ]),
  };
  const [row] = rows([a, b], { c1: [a, b] }, ledger);
  expect(row).toMatchObject({ help: "De GGD; Het CBS", state: "answered" });
  expect(row?.offers).toEqual([offer("r7", "r7.n2"), offer("r8")]); // what the group itself has goes before
  const own = new Map<LedgerId, LedgerEntry>([...ledger.entries, [c1, { help: "Vraag het CBS", state: "open" }]]);
  expect(rows([a, b], { c1: [a, b] }, { ...ledger, entries: own })).toMatchObject([
    { help: "Vraag het CBS", state: "open" },
  ]);
  const cleared = new Map<LedgerId, LedgerEntry>([...ledger.entries, [c1, { help: "" }]]);
  expect(rows([a, b], { c1: [a, b] }, { ...ledger, entries: cleared })).toMatchObject([{ help: "" }]);
});

test("what does not belong to the question is asked by nobody", () => {
  const put = { clusters: [], placements: placed({ [asideOf(q6)]: [c] }) };
  expect(ledgerRows(q6, [a, c], put).map(({ what }) => what)).toEqual(["Cijfers over thuiszitters"]);
});
