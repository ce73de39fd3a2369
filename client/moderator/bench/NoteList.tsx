import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { GridList, type Key, type Selection } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { looseMark } from "./groupFocus.ts";
import styles from "./NoteList.module.css";
import { NoteRow } from "./NoteRow.tsx";
import { afterDrag, dragEnded, dragStarted, notesIn, noteType } from "./noteDrag.ts";
import { useGroupActions } from "./useGroupActions.ts";
import { useGroupKeys } from "./useGroupKeys.ts";

type Props = Readonly<{
  label: string;
  notes: readonly SourcedNote[];
  /** Notes whose words changed since they were put here. */
  changed?: ReadonlySet<NoteRef>;
  selected: ReadonlySet<NoteRef>;
  onSelect(selected: ReadonlySet<NoteRef>): void;
  /** Loose notes take others: dropped on a note they make a group, beside the notes they come loose. */
  loose?: boolean;
  /** Shown when there are no notes. */
  empty?: ReactNode;
}>;

/** Notes of all rooms that can be chosen and grouped: by dragging, by the menu of a note, and by keys (`useGroupKeys`). */
export function NoteList({ label, notes, changed, selected, onSelect, loose = false, empty }: Props) {
  const { text } = useText();
  const { putInNew, takeOut } = useGroupActions();
  const keys = useRef<HTMLDivElement>(null);
  useGroupKeys(keys, { selected, onDone: () => onSelect(new Set()), loose });
  const chosen = useRef(selected);
  useEffect(() => {
    chosen.current = selected;
  });
  const meant = useCallback(
    (ref: NoteRef): readonly NoteRef[] => (chosen.current.has(ref) ? [...chosen.current] : [ref]),
    [],
  );

  const { dragAndDropHooks } = useDragAndDrop<SourcedNote>({
    getItems: (dragged) =>
      notes.filter(({ ref }) => dragged.has(ref)).map((note) => ({ [noteType]: note.ref, "text/plain": note.text })),
    getAllowedDropOperations: () => ["move"],
    onDragStart: dragStarted,
    onDragEnd: dragEnded,
    renderDragPreview: (items) => <div className={styles.preview}>{text.common.notes(items.length)}</div>,
    ...(loose && {
      acceptedDragTypes: [noteType],
      onItemDrop: ({ items, target }) => {
        void notesIn(items).then((refs) => {
          const together = new Set([...refs, target.key as NoteRef]);
          if (together.size > 1) afterDrag(() => putInNew(together));
        });
      },
      onRootDrop: ({ items }) => void notesIn(items).then((refs) => afterDrag(() => takeOut(refs))),
    }),
  });

  const list = (
    <GridList
      className={loose ? `${styles.list} ${styles.tall}` : (styles.list ?? "")}
      aria-label={label}
      items={notes}
      dependencies={[changed]}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(next) => onSelect(refsOf(next, notes))}
      disallowTypeAhead
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => empty}
    >
      {(note) => <NoteRow id={note.ref} note={note} changed={changed?.has(note.ref) ?? false} meant={meant} />}
    </GridList>
  );
  return (
    <div ref={keys} className={styles.keys} {...(loose && { [looseMark]: "" })}>
      {loose ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 84, gap: 8, padding: 4 }}>
          {list}
        </Virtualizer>
      ) : (
        list
      )}
    </div>
  );
}

function refsOf(keys: Selection, notes: readonly SourcedNote[]): ReadonlySet<NoteRef> {
  return keys === "all" ? new Set(notes.map(({ ref }) => ref)) : (keys as ReadonlySet<Key> as ReadonlySet<NoteRef>);
}

/** The chosen notes, without those that somebody took away meanwhile. */
export function useSelection(
  notes: readonly SourcedNote[],
): readonly [ReadonlySet<NoteRef>, (next: ReadonlySet<NoteRef>) => void] {
  const [chosen, choose] = useState<ReadonlySet<NoteRef>>(new Set());
  const there = notes.filter(({ ref }) => chosen.has(ref)).map(({ ref }) => ref);
  return [there.length === chosen.size ? chosen : new Set(there), choose];
}
