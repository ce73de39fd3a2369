import { type DragEvent, type HTMLAttributes, type RefObject, useRef, useState } from "react";
import { useDrop } from "react-aria-components/useDrop";
import type { NoteRef } from "../../../../shared/ids.ts";
import { afterDrag, type DroppedNotes, notesIn, noteType } from "../noteDrag.ts";
import { type RowTops, rowAt } from "./rowLayout.ts";

type Takes = Readonly<{
  refs: readonly NoteRef[];
  tops: RowTops;
  disabled: boolean;
  /** `onto`: the note that they were dropped on; absent beside all notes, and by keyboard. */
  onNotes(dropped: DroppedNotes, onto: NoteRef | undefined): void;
}>;

type ListDrop = Readonly<{
  dropProps: HTMLAttributes<HTMLElement>;
  isDropTarget: boolean;
  /** The note that somebody is over; absent beside all notes. */
  over: NoteRef | undefined;
}>;

/** Makes a list take notes: as one goal, that knows over which of its rows somebody is. */
export function useListDrop(list: RefObject<HTMLElement | null>, { refs, tops, disabled, onNotes }: Takes): ListDrop {
  const [over, setOver] = useState<NoteRef>();
  const now = useRef<NoteRef>(undefined); // a drop can come before the last move is drawn
  const isOver = (ref: NoteRef | undefined): void => {
    now.current = ref;
    setOver(ref);
  };
  const { dropProps, isDropTarget } = useDrop({
    ref: list,
    isDisabled: disabled,
    getDropOperation: (types) => (types.has(noteType) ? "move" : "cancel"),
    onDropExit: () => isOver(undefined),
    onDrop({ items }) {
      const onto = now.current;
      isOver(undefined);
      void notesIn(items).then((dropped) => {
        if (dropped.refs.length > 0) afterDrag(() => onNotes(dropped, onto));
      });
    },
  });
  const follow = ({ clientY, currentTarget }: DragEvent<HTMLElement>): void => {
    const within = clientY - currentTarget.getBoundingClientRect().top + currentTarget.scrollTop;
    isOver(within < (tops.at(-1) ?? 0) ? refs[rowAt(tops, within)] : undefined);
  };
  return {
    dropProps: disabled
      ? dropProps
      : {
          ...dropProps,
          onDragOver(event: DragEvent<HTMLElement>) {
            dropProps.onDragOver?.(event);
            follow(event); // a drag by keyboard sends none: that is for the list as a whole
          },
        },
    isDropTarget,
    over,
  };
}
