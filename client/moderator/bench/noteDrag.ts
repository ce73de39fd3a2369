import type { RefObject } from "react";
import { useDrop } from "react-aria-components/useDrop";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";

/** What a dragged note is called on its way. */
export const noteType = "application/x-samenbord-note";

/** The group that a dragged note was picked up in; empty outside groups. */
export const fromType = "application/x-samenbord-from";

/** What a dragged cluster is called on its way. */
export const clusterType = "application/x-samenbord-cluster";

/** What to do when the drag that is under way has ended; absent when none is. */
let waiting: (() => void)[] | undefined;

export function dragStarted(): void {
  waiting = [];
}

export function dragEnded(): void {
  const acts = waiting ?? [];
  waiting = undefined;
  for (const act of acts) act();
}

export function isDragUnderWay(): boolean {
  return waiting !== undefined;
}

/** A drop acts once its drag has ended: an element that goes away before that leaves the browser in the middle of a drag. */
export function afterDrag(act: () => void): void {
  if (waiting) waiting.push(act);
  else act(); // it came from another window
}

type Dropped = Readonly<{ kind: string }>;
type Readable = Dropped & Readonly<{ types: Set<string>; getText(type: string): Promise<string> }>;

/** Notes that somebody dropped, and the group they were picked up in; absent when in none. */
export type DroppedNotes = Readonly<{ refs: readonly NoteRef[]; from: ClusterId | undefined }>;

/** The notes in a drop; anything else that somebody drops is left out. */
export async function notesIn(items: readonly Dropped[]): Promise<DroppedNotes> {
  const [refs, [from]] = await Promise.all([textsIn(items, noteType), textsIn(items, fromType)]);
  return { refs: refs as readonly NoteRef[], from: from ? (from as ClusterId) : undefined };
}

async function textsIn(items: readonly Dropped[], type: string): Promise<readonly string[]> {
  const readable = items.filter((item): item is Readable => item.kind === "text" && "types" in item);
  return Promise.all(readable.filter(({ types }) => types.has(type)).map((item) => item.getText(type)));
}

type Takes = Readonly<{
  onNotes?: (dropped: DroppedNotes) => void;
  onCluster?: (cluster: ClusterId) => void;
}>;

/** Makes an element take notes or a cluster: by mouse, by touch, and in the keyboard's own way of dragging. */
export function useDeskDrop(ref: RefObject<HTMLElement | null>, { onNotes, onCluster }: Takes) {
  return useDrop({
    ref,
    getDropOperation: (types) =>
      (onNotes && types.has(noteType)) || (onCluster && types.has(clusterType)) ? "move" : "cancel",
    onDrop({ items }) {
      void notesIn(items).then((dropped) => {
        if (dropped.refs.length > 0) afterDrag(() => onNotes?.(dropped));
      });
      void textsIn(items, clusterType).then(([cluster]) => {
        if (cluster !== undefined) afterDrag(() => onCluster?.(cluster as ClusterId));
      });
    },
  });
}
