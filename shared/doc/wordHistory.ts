import * as Y from "yjs";

/** One thing that somebody typed, with the way back and forth. */
export type TypedStep = Readonly<{ undo(): void; redo(): void }>;

/** What one person types in the notes of a room, as steps to take back: their own words only, never another's. */
export type WordHistory = Readonly<{
  /** Changes words: as a step of its own, or as part of the step that was typed just before. */
  type(run: () => void): void;
  /** Remembers also what is changed under this origin, such as by an editor. */
  follow(origin: unknown): void;
  /** Something else was done: what is typed from here on is a new step. */
  pause(): void;
  /** Tells each step as it begins. Steps must be taken back last first. @returns stops telling. */
  onStep(tell: (step: TypedStep) => void): () => void;
}>;

type Item = Y.UndoManager["undoStack"][number];

const pauseMs = 600;
const typed = "typed"; // the origin of what a plain field changes

/** Follows what this browser types in the words of a room's notes. Everything else that is done with notes has steps of its own. */
export function openWordHistory(doc: Y.Doc): WordHistory {
  const manager = new Y.UndoManager(doc.getMap("notes"), {
    captureTimeout: pauseMs,
    trackedOrigins: new Set<unknown>([typed]),
    deleteFilter: ({ content }) => !(content instanceof Y.ContentType && holdsOthers(content.type, doc.clientID)),
  });
  return {
    type: (run) => doc.transact(run, typed),
    follow: (origin) => void manager.trackedOrigins.add(origin),
    pause: () => manager.stopCapturing(),
    onStep(tell) {
      const begun: Parameters<typeof manager.on<"stack-item-added">>[1] = ({ stackItem, type, origin }) => {
        if (type === "undo" && origin !== manager) tell(stepOf(manager, stackItem)); // its own origin: done again
      };
      manager.on("stack-item-added", begun);
      return () => manager.off("stack-item-added", begun);
    },
  };
}

function stepOf(manager: Y.UndoManager, begun: Item): TypedStep {
  let item: Item | undefined = begun; // another one after each way; absent when nothing was left to take back
  return {
    undo() {
      item = only(manager.undoStack, item, () => manager.undo()) ? manager.redoStack.at(-1) : undefined;
    },
    redo() {
      item = only(manager.redoStack, item, () => manager.redo()) ? manager.undoStack.at(-1) : undefined;
    },
  };
}

/** Lets the manager do the last item and no other: when others left nothing of it, the manager would go on to the one before. */
function only(stack: Item[], item: Item | undefined, run: () => Item | null): boolean {
  if (item === undefined || stack.at(-1) !== item) return false;
  const before = stack.splice(0, stack.length - 1);
  const isDone = run() !== null;
  stack.unshift(...before);
  return isDone;
}

/** Whether somebody else wrote in this since: it then stays, without what was one's own. */
function holdsOthers(type: Y.AbstractType<unknown>, own: number): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.id.client !== own) return true;
    if (item.content instanceof Y.ContentType && holdsOthers(item.content.type, own)) return true;
  }
  return false;
}
