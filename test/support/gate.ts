import * as Y from "yjs";
import { judge, type Verdict } from "../../server/sync/gate.ts";
import { docShapes } from "../../shared/doc/shapes.ts";
import type { PersonId } from "../../shared/ids.ts";

/** Two people. */
export const ann = "ann" as PersonId;
export const bob = "bob" as PersonId;

/** A room's document as the server has it, with the gate before it. */
export function server(kind: keyof typeof docShapes = "room") {
  const doc = new Y.Doc();
  const owners = new Map<number, PersonId>();
  const look = (update: Uint8Array, author = ann): Verdict =>
    judge(update, author, { doc, shape: docShapes[kind], authorOf: (client) => owners.get(client) });
  return {
    doc,
    look,
    take(update: Uint8Array, author = ann): Verdict["kind"] {
      const verdict = look(update, author);
      if (verdict.kind !== "ok") return verdict.kind;
      for (const client of verdict.claims) owners.set(client, author);
      Y.applyUpdate(doc, update);
      return verdict.kind;
    },
    why(update: Uint8Array, author = ann): string {
      const verdict = look(update, author);
      return verdict.kind === "refused" ? verdict.why : verdict.kind;
    },
  };
}

/** Somebody with a browser: each edit gives its update. */
export function person(from?: Y.Doc) {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return {
    doc,
    edit(change: (doc: Y.Doc) => void): Uint8Array {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}

/** Where notes lie here. */
export const spot = { question: "q1", place: { column: "all" } };
/** Puts a note where no gate looks. */
export const addNote =
  (id: string, text = "", more: Record<string, unknown> = {}) =>
  (doc: Y.Doc): void => {
    const note = new Y.Map<unknown>();
    const fields = { text: new Y.Text(text), spot, madeAt: 1, ...more };
    for (const [key, value] of Object.entries(fields)) note.set(key, value);
    doc.getMap("notes").set(id, note);
  };
/** What lies under a note's id. */
export const noteOf = (doc: Y.Doc, id: string) => doc.getMap("notes").get(id) as Y.Map<unknown>;
/** The words of a note. */
export const textOf = (doc: Y.Doc, id: string) => noteOf(doc, id).get("text") as Y.Text;
