import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Block, forgedUpdate, type Id } from "../../support/forgedUpdate.ts";
import { addNote, bob, noteOf, person, server, spot, textOf } from "../../support/gate.ts";

describe("edits that can never be put in", () => {
  const here = server();
  const a = person();
  here.take(a.edit(addNote("n1", "hoi")));
  const words = textOf(a.doc, "n1");
  const inWords: Id = [words._item?.id.client ?? 0, words._item?.id.clock ?? 0];
  const first: Id = [words._start?.id.client ?? 0, words._start?.id.clock ?? 0];
  const circle = "edits that lean on each other in a circle";
  const one = (client: number, edit: Omit<Block["edits"][number], "words">, more: Block["edits"] = []): Block => ({
    client,
    clock: 0,
    edits: [{ ...edit, words: "a" }, ...more],
  });

  test.each<[string, readonly Block[], string]>([
    ["two that follow each other", [one(1, { origin: [2, 0] }), one(2, { origin: [1, 0] })], circle],
    [
      "two that stand before each other",
      [one(1, { origin: first, right: [2, 0] }), one(2, { origin: first, right: [1, 0] })],
      circle,
    ],
    ["three in a ring", [one(1, { origin: [2, 0] }), one(2, { origin: [3, 0] }), one(3, { origin: [1, 0] })], circle],
    ["one that follows its own next one", [one(1, { origin: [1, 1] }, [{ parent: inWords, words: "b" }])], circle],
    ["one that follows itself", [one(1, { origin: first, right: [1, 0] })], circle],
    ["one that lies in itself", [one(1, { parent: [1, 0], key: "text" })], circle],
    [
      "a client that comes twice",
      [one(1, { origin: first }), { client: 1, clock: 1, edits: [{ origin: [1, 0], words: "b" }] }],
      "a client that comes twice, or brings nothing",
    ],
    [
      "an edit without length",
      [{ client: 1, clock: 0, edits: [{ origin: first, words: "" }] }],
      "an edit without length",
    ],
    ["nothing collected", [one(1, { origin: first }, [{ collected: 0 }])], "an edit without length"],
  ])("%s never get in, and cost no time", (_, blocks, why) => {
    const start = performance.now();
    expect(here.why(forgedUpdate(blocks))).toBe(why);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test("deletions out of order never get in either", () => {
    const outOfOrder = [
      [...inWords, 0],
      [inWords[0], 0, 1],
    ] as const;
    expect(here.why(forgedUpdate([one(1, { origin: first })], outOfOrder))).toBe("deletions out of order");
  });

  test("edits of two clients that lean on each other in turn do get in", () => {
    const [b, c] = [person(a.doc), person(a.doc)];
    for (let turn = 0; turn < 50; turn++) {
      Y.applyUpdate(
        c.doc,
        b.edit((doc) => textOf(doc, "n1").insert(turn, "b")),
      );
      Y.applyUpdate(
        b.doc,
        c.edit((doc) => textOf(doc, "n1").insert(turn, "c")),
      );
    }
    expect(here.take(Y.encodeStateAsUpdate(b.doc))).toBe("ok");
    expect(here.doc.store.pendingStructs).toBe(null);
    expect(textOf(here.doc, "n1").toString()).toBe(textOf(c.doc, "n1").toString());
  });
});

describe("what a room keeps", () => {
  const noteClient = 50;
  const begun = person();
  begun.doc.clientID = noteClient;
  begun.edit(addNote("n1", "hoi"));
  const idOf = (item: Y.Item | null | undefined): Id => [item?.lastId.client ?? 0, item?.lastId.clock ?? 0];
  const entry = idOf(noteOf(begun.doc, "n1")._item);
  const spotItem = idOf(noteOf(begun.doc, "n1")._map.get("spot"));
  const words = idOf(textOf(begun.doc, "n1")._start);
  const elsewhere = { question: "q2", place: {} };
  const fault = "takes away what is kept";
  const takes = (client: number, edits: Block["edits"], deletes: readonly (readonly [number, number, number])[] = []) =>
    forgedUpdate([{ client, clock: 0, edits }], deletes);
  const here = () => {
    const room = server();
    expect(room.take(Y.encodeStateAsUpdate(begun.doc), bob)).toBe("ok");
    return room;
  };

  test.each<[string, Uint8Array]>([
    ["another note in the place of one", takes(9, [{ origin: entry, type: 1 }])],
    ["something deleted in the place of a note", takes(9, [{ origin: entry, deleted: 1 }])],
    ["a note deleted", takes(9, [{ parent: "notes", key: "n2", type: 1 }], [[...entry, 1]])],
    ["the spot of a note deleted", takes(9, [{ origin: words, words: "x" }], [[...spotItem, 1]])],
    ["something deleted in the place of its spot", takes(9, [{ origin: spotItem, deleted: 1 }])],
    ["a new spot that is deleted too", takes(9, [{ origin: spotItem, values: [elsewhere] }], [[9, 0, 1]])],
    [
      "two new spots of which the one that stays is deleted",
      takes(9, [
        { origin: spotItem, values: [elsewhere] },
        { origin: [9, 0], deleted: 1 },
      ]),
    ],
  ])("not: %s", (_, update) => {
    expect(here().why(update)).toBe(fault);
  });

  test("nor a way round, by leaning on two places at once", () => {
    expect(here().why(takes(9, [{ origin: words, right: entry, deleted: 1 }]))).toBe("between two places");
  });

  test("a note may be moved many times, also by who was away, and when others moved it meanwhile", () => {
    const room = here();
    const [away, meanwhile] = [person(begun.doc), person(begun.doc)];
    for (let turn = 0; turn < 5; turn++)
      away.edit((doc) => noteOf(doc, "n1").set("spot", { ...spot, place: { x: turn } }));
    expect(
      room.take(
        meanwhile.edit((doc) => noteOf(doc, "n1").set("spot", elsewhere)),
        bob,
      ),
    ).toBe("ok");
    Y.applyUpdate(away.doc, Y.encodeStateAsUpdate(room.doc)); // hears of it before it tells its own
    expect(room.take(Y.encodeStateAsUpdate(away.doc, Y.encodeStateVector(room.doc)))).toBe("ok");
    expect(noteOf(room.doc, "n1").get("spot")).toEqual(noteOf(away.doc, "n1").get("spot"));
    expect(room.take(away.edit((doc) => noteOf(doc, "n1").set("spot", spot)))).toBe("ok");
  });
});
