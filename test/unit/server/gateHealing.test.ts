import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge, type Verdict } from "../../../server/sync/gate.ts";
import { reactionKey } from "../../../shared/doc/reactions.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import type { NoteId, PersonId, QuestionId } from "../../../shared/ids.ts";

const [ann, bob] = ["ann" as PersonId, "bob" as PersonId];
const spot = { question: "q1" as QuestionId, place: { column: "all" } };

/** The server after a backup was put back; `heals` until it no longer does. */
function restored() {
  const doc = new Y.Doc();
  const owners = new Map<number, PersonId>();
  const here = {
    doc,
    heals: true,
    /** @param from  the browser that sends all it has. */
    take(from: Y.Doc, author: PersonId, own = from.clientID): Verdict {
      const known = {
        doc,
        shape: docShapes.room,
        authorOf: (id: number) => owners.get(id),
        isHealing: () => here.heals,
      };
      const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc));
      const verdict = judge(update, author, known, own);
      if (verdict.kind !== "ok") return verdict;
      for (const client of verdict.claims) owners.set(client, author);
      Y.applyUpdate(doc, update);
      return verdict;
    },
  };
  return here;
}

const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
};
const addNote = (doc: Y.Doc, id: string, text = ""): void =>
  openRoom(doc).addNote({ id: id as NoteId, text, spot, madeAt: 1 });
const texts = (doc: Y.Doc): readonly string[] =>
  openRoom(doc)
    .notes.current()
    .map(({ text }) => text);

test("after a backup was put back whoever is there brings what others wrote, and takes nobody's client id with it", () => {
  const here = restored();
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  addNote(a, "n1", "voor");
  expect(here.take(a, ann).kind).toBe("ok"); // so far the backup goes
  openRoom(a).retypeNote("n1" as NoteId, "voor en na");
  meet(a, b);
  addNote(b, "n2", "van wie later kwam");
  b.getMap("reactions").set(reactionKey("n1", bob), "thumb");
  meet(a, b);

  expect(here.take(a, ann)).toMatchObject({ kind: "ok", claims: [] });
  expect(texts(here.doc)).toEqual(["voor en na", "van wie later kwam"]);
  expect(here.take(b, bob).kind).toBe("known");
  here.heals = false;
  addNote(b, "n3", "en weer");
  expect(here.take(b, ann, a.clientID)).toMatchObject({ kind: "refused", of: "author" });
  expect(here.take(b, bob)).toMatchObject({ kind: "ok", claims: [b.clientID] });
});

test("what may never be in a document is not brought by a healing one either", () => {
  const here = restored();
  const a = new Y.Doc();
  a.getMap("reactions").set("n1.ann", "thumb");
  expect(here.take(a, ann)).toMatchObject({ kind: "refused", of: "content" });
});

test("once nothing heals any more, nobody brings what others wrote", () => {
  const here = restored();
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  addNote(b, "n1");
  expect(here.take(b, bob).kind).toBe("ok");
  meet(a, b);
  openRoom(b).retypeNote("n1" as NoteId, "van bob");
  meet(a, b);
  here.heals = false;
  expect(here.take(a, ann)).toMatchObject({ kind: "refused", of: "author" });
});
