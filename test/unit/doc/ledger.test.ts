import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { type LedgerId, openLedger, readLedger } from "../../../shared/doc/ledger.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import type { NoteRef, PersonId, RoomId } from "../../../shared/ids.ts";

const [group, note] = ["c1" as LedgerId, "r1.n1" as LedgerId];
const [r1, r2] = ["r1" as RoomId, "r2" as RoomId];

test("who could help, how far it is, and which rooms offer", () => {
  const doc = new Y.Doc();
  const ledger = openLedger(doc);
  ledger.retypeHelp(group, "De GGD");
  ledger.retypeHelp(group, "De GGD in Zwolle");
  ledger.setState(note, "answered");
  ledger.offerHelp(group, { room: r2, note: "r2.n9" as NoteRef });
  ledger.offerHelp(group, { room: r1 });
  ledger.offerHelp(group, { room: r1 });
  expect(ledger.ledger.current()).toEqual({
    entries: new Map([
      [group, { help: "De GGD in Zwolle" }],
      [note, { state: "answered" }],
    ]),
    offers: new Map([[group, [{ room: r1 }, { room: r2, note: "r2.n9" }]]]),
  });
  expect(readLedger(doc)).toEqual(ledger.ledger.current());
  ledger.setState(note, undefined);
  for (const room of [r1, r2]) ledger.withdrawHelp(group, room);
  expect(ledger.ledger.current()).toEqual({
    entries: new Map([[group, { help: "De GGD in Zwolle" }]]),
    offers: new Map(),
  });
});

test("two moderators who each add a room keep both, and words typed together are merged", () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const [ann, bob] = [openLedger(a), openLedger(b)];
  ann.retypeHelp(group, "De GGD");
  const meet = (): void => {
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  };
  meet();
  ann.offerHelp(group, { room: r1 });
  bob.offerHelp(group, { room: r2 });
  ann.retypeHelp(group, "Vraag de GGD");
  bob.retypeHelp(group, "De GGD of de gemeente");
  meet();
  expect(ann.ledger.current()).toEqual(bob.ledger.current());
  expect(ann.ledger.current().offers.get(group)).toHaveLength(2);
  expect(ann.ledger.current().entries.get(group)?.help).toBe("Vraag de GGD of de gemeente");
});

test("nonsense is left out when reading, and refused at the gate", () => {
  const author = "ann" as PersonId;
  const verdictOn = (write: (doc: Y.Doc) => void): string => {
    const doc = new Y.Doc();
    write(doc);
    const known = { doc: new Y.Doc(), shape: docShapes.synthesis, authorOf: () => undefined };
    return judge(Y.encodeStateAsUpdate(doc), author, known, doc.clientID).kind;
  };
  const honest = (doc: Y.Doc): void => {
    const ledger = openLedger(doc);
    ledger.retypeHelp(note, "De GGD");
    ledger.setState(note, "known");
    ledger.offerHelp(note, { room: r1, note: "r1.n2" as NoteRef });
  };
  expect(verdictOn(honest)).toBe("ok");
  for (const nonsense of [
    (doc: Y.Doc) => doc.getMap("ledgerStates").set("c1", "perhaps"),
    (doc: Y.Doc) => doc.getMap("ledgerStates").set("c1.n1.x", "open"),
    (doc: Y.Doc) => doc.getMap("ledgerOffers").set("c1", {}),
    (doc: Y.Doc) => doc.getMap("ledgerOffers").set("c1:r1:r2", {}),
    (doc: Y.Doc) => doc.getMap("ledgerOffers").set("c1:r1", { note: "r1" }),
    (doc: Y.Doc) => doc.getMap("ledgerOffers").set("c1:r1", { who: "Ann" }),
    (doc: Y.Doc) => doc.getMap("ledgerHelp").set("c1", "plain"),
    (doc: Y.Doc) => doc.getMap("ledgerHelp").set("__proto__", new Y.Text("x")),
  ]) {
    expect(verdictOn((doc) => void nonsense(doc))).toBe("refused");
    const doc = new Y.Doc();
    nonsense(doc);
    expect(() => readLedger(doc)).not.toThrow();
  }
});
