import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import { type PersonId, serverId } from "../../../shared/ids.ts";

const ann = "ann" as PersonId;
const vote = { id: "v1", dots: 3, most: 3, isOpen: true, counts: {} };
const places = [
  ["room", "votes", "q1", vote],
  ["room", "privately", "q1", true],
  ["room", "staffNotes", "mee", { question: "q1", text: "Van ons", at: 1 }],
  ["room", "tools", "pen", false],
  ["room", "graded", "q1", 4],
  ["grades", "grades", "q1.ann", { room: "r1", given: [{ 8: 1 }, {}] }],
  ["ballots", "ballots", "q1", { vote: "v1", dots: { n1: 1 } }],
  ["drafts", "shown", "q1", "words"],
] as const;

/** What the gate says of a change to a document in which the server wrote something. */
function gateOf(kind: keyof typeof docShapes, root: string, key = "q1", value?: unknown) {
  const doc = new Y.Doc();
  if (value !== undefined) doc.getMap(root).set(key, value);
  const servers = doc.clientID;
  return (who: PersonId, change: (map: Y.Map<unknown>) => void): string => {
    const browser = new Y.Doc();
    Y.applyUpdate(browser, Y.encodeStateAsUpdate(doc));
    change(browser.getMap(root));
    const update = Y.encodeStateAsUpdate(browser, Y.encodeStateVector(doc));
    const authorOf = (client: number) => (client === servers ? serverId : undefined);
    return judge(update, who, { doc, shape: docShapes[kind], authorOf }).kind;
  };
}

test.each(places)("%s.%s is set, changed and taken away by the server alone", (kind, root, key, value) => {
  const [empty, full] = [gateOf(kind, root), gateOf(kind, root, key, value)];
  for (const [who, verdict] of [
    [ann, "refused"],
    [serverId, "ok"],
  ] as const) {
    expect(empty(who, (map) => map.set(key, value))).toBe(verdict);
    expect(full(who, (map) => map.set(key, value))).toBe(verdict);
    expect(full(who, (map) => map.delete(key))).toBe(verdict);
  }
});

test("a grade is a number, of a room, and somebody's", () => {
  const put = gateOf("grades", "grades");
  const ballot = { room: "r1", given: [{ 8: 1 }] };
  for (const wrong of [{ room: "a b" }, { given: [{ goed: 1 }] }, { given: [{ 8: -1 }] }, { given: {} }, { more: 1 }])
    expect(put(serverId, (map) => map.set("q1.ann", { ...ballot, ...wrong }))).toBe("refused");
  expect(put(serverId, (map) => map.set("q1", ballot))).toBe("refused");
});

test("a vote has a budget and counts that make sense", () => {
  const put = gateOf("room", "votes");
  for (const wrong of [{ dots: 0 }, { dots: 1e9 }, { most: 0.5 }, { counts: { n1: -1 } }, { id: "a b" }])
    expect(put(serverId, (map) => map.set("q1", { ...vote, ...wrong }))).toBe("refused");
});

test("that a note was read in from elsewhere, nobody says of their own notes", () => {
  const put = gateOf("room", "notes");
  const imported = (map: Y.Map<unknown>): void => {
    const made = new Y.Map<unknown>();
    for (const [key, part] of Object.entries({ text: new Y.Text("x"), madeAt: 1, imported: true })) made.set(key, part);
    map.set("n1", made);
  };
  expect([put(ann, imported), put(serverId, imported)]).toEqual(["refused", "ok"]);
});

test("a note's rank is one of the places, or none", () => {
  const note = (rank: unknown) => (map: Y.Map<unknown>) => {
    const made = new Y.Map<unknown>();
    for (const [key, part] of Object.entries({ text: new Y.Text("x"), madeAt: 1, rank })) made.set(key, part);
    map.set("n1", made);
  };
  const put = gateOf("room", "notes");
  for (const rank of [1, 3, null]) expect(put(ann, note(rank))).toBe("ok");
  for (const rank of [0, 1.5, 1e9, "1"]) expect(put(ann, note(rank))).toBe("refused");
});

test("of what is put to the rooms the time is one that a page can show, and the version one that can be counted on", () => {
  const draft = { version: 1, at: 1, statements: [], gone: [] };
  const put = (more: object) => gateOf("stage", "published")(ann, (map) => map.set("q1", { ...draft, ...more }));
  expect([put({}), put({ at: 1e300 }), put({ at: Number.NaN }), put({ version: 1e300 })]).toEqual([
    "ok",
    "refused",
    "refused",
    "refused",
  ]);
});
