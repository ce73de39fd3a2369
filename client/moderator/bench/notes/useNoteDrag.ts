import { type DragEvent, type HTMLAttributes, useCallback, useEffect, useRef, useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useDrag } from "react-aria-components/useDrag";
import type { ClusterId, NoteRef } from "../../../../shared/ids.ts";
import { useText } from "../../../locales/useText.ts";
import { useDesk } from "../../deskContext.ts";
import { dragEnded, dragStarted, fromType, noteType } from "../noteDrag.ts";
import { dragPreview } from "./dragPreview.ts";
import styles from "./NoteList.module.css";

type Draggable = Readonly<{
  refs: readonly NoteRef[];
  cluster: ClusterId | undefined;
  /** The notes that go along with one. */
  meant(ref: NoteRef): readonly NoteRef[];
}>;

/** Where a note can be picked up by keyboard: tells how, to screen readers, and begins. The same at each render. */
export type Grip = Readonly<{ describedBy: string | undefined; onPress(ref: NoteRef, press: PressEvent): void }>;

/** Lets the rows of a list be dragged. The list hears it for all of them: what each row would need for that, costs when scrolling. */
export function useNoteDrag({ refs, cluster, meant }: Draggable): Readonly<{
  /** For the element around the rows. */
  dragProps: Pick<HTMLAttributes<HTMLElement>, "onDragStart" | "onDrag" | "onDragEnd">;
  grip: Grip;
  /** The note that is dragged now; absent when none is. */
  dragged: NoteRef | undefined;
}> {
  const { text } = useText();
  const { link } = useDesk();
  const preview = useRef(dragPreview((count) => text.common.notes(count), styles.preview ?? ""));
  const inHand = useRef<NoteRef>(undefined);
  const [held, hold] = useState<NoteRef>();
  const take = useCallback((ref: NoteRef): void => {
    inHand.current = ref; // what is dragged is asked for before the next render
    hold(ref);
  }, []);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    preview,
    getItems() {
      const along = new Set(inHand.current === undefined ? [] : meant(inHand.current));
      const notes = link.notes.current().filter(({ ref }) => along.has(ref));
      return notes.map((each) => ({
        [noteType]: each.ref,
        ...(cluster !== undefined && { [fromType]: cluster }),
        "text/plain": each.text,
      }));
    },
    getAllowedDropOperations: () => ["move"],
    onDragStart: dragStarted,
    onDragEnd: dragEnded,
  });
  const { "aria-describedby": describedBy, onPress } = dragButtonProps;
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  const isGone = isDragging && held !== undefined && !refs.includes(held);
  useEffect(() => {
    if (isGone) dragEnded(); // the browser tells nobody: the row went away in somebody's hand
  }, [isGone]);
  return {
    dragProps: {
      onDrag: dragProps.onDrag,
      onDragEnd: dragProps.onDragEnd,
      onDragStart(event: DragEvent<HTMLElement>) {
        const row = event.target instanceof Element && event.target.closest<HTMLElement>("[data-key]");
        if (row) take(row.dataset.key as NoteRef);
        dragProps.onDragStart?.(event);
      },
    },
    grip: {
      describedBy,
      onPress: useCallback(
        (ref: NoteRef, event: PressEvent) => {
          take(ref);
          press.current?.(event);
        },
        [take],
      ),
    },
    dragged: isDragging ? held : undefined,
  };
}
