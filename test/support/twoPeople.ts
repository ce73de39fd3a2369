import * as Y from "yjs";

/** Two people with one document, each with an own copy that the other sees only when they meet. */
export function twoPeople<View>(open: (doc: Y.Doc) => View) {
  const docs = { ann: new Y.Doc(), bob: new Y.Doc() };
  return {
    ann: open(docs.ann),
    bob: open(docs.bob),
    docs,
    /** Both get what the other did since. */
    meet(): void {
      const forBob = Y.encodeStateAsUpdate(docs.ann, Y.encodeStateVector(docs.bob));
      const forAnn = Y.encodeStateAsUpdate(docs.bob, Y.encodeStateVector(docs.ann));
      Y.applyUpdate(docs.bob, forBob, "meet");
      Y.applyUpdate(docs.ann, forAnn, "meet");
    },
  };
}
