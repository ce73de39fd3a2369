import {
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ClusterId, NoteRef } from "../../../../shared/ids.ts";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { looseMark } from "../groupFocus.ts";
import { useTellHolding } from "../others.ts";
import { useGroupActions } from "../useGroupActions.ts";
import { useGroupKeys } from "../useGroupKeys.ts";
import { gridRoles } from "./gridRoles.ts";
import styles from "./NoteList.module.css";
import { NoteRow } from "./NoteRow.tsx";
import { type Selected, toggled, upTo } from "./selecting.ts";
import { useListDrop } from "./useListDrop.ts";
import { useNoteDrag } from "./useNoteDrag.ts";
import { useNoteKeys } from "./useNoteKeys.ts";
import { useRowFocus } from "./useRowFocus.ts";
import { useRows } from "./useRows.ts";

type Props = Readonly<{
  label: string;
  notes: readonly SourcedNote[];
  selected: Selected;
  onSelect(selected: Selected): void;
  /** The group whose notes these are; absent: the list of the question, which takes others. Dropped on a note they make a group. */
  cluster?: ClusterId;
  /** Shown when there are no notes. */
  empty?: ReactNode;
}>;

/** Notes of all rooms that can be chosen and grouped: by dragging, by the menu of a note, and by keys (`useGroupKeys`). */
export function NoteList({ label, notes, selected, onSelect, cluster, empty }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<NoteRef>(undefined);
  const { putOnto, takeOut } = useGroupActions();
  const refs = useMemo(() => notes.map(({ ref }) => ref), [notes]);
  const focus = useRowFocus(list, refs);
  const { tops, made } = useRows(list, notes, focus.at);
  const current = refs[focus.at];
  const act = useGroupKeys({
    refs: () => (selected.size > 0 ? [...selected] : current === undefined ? [] : [current]),
    cluster,
    onDone: () => onSelect(new Set()),
  });
  const onKeyDown = useNoteKeys({ refs, focus, selected, onSelect, act });
  const { dropProps, isDropTarget, over } = useListDrop(list, {
    refs,
    tops,
    disabled: cluster !== undefined, // there the whole card takes them
    onNotes: (dropped, onto) =>
      onto === undefined ? takeOut(dropped.refs, dropped.from) : putOnto(dropped.refs, onto, dropped.from),
  });

  const onClick = ({ target, shiftKey }: MouseEvent): void => {
    const row = target instanceof Element && !target.closest("button") && target.closest<HTMLElement>("[data-key]");
    const ref = row ? (row.dataset.key as NoteRef) : undefined;
    if (ref === undefined) return;
    onSelect(shiftKey && anchor.current ? upTo(selected, refs, anchor.current, ref) : toggled(selected, ref));
    anchor.current = ref;
  };
  const chosen = useRef(selected);
  useEffect(() => {
    chosen.current = selected;
  });
  const meant = useCallback((ref: NoteRef) => (chosen.current.has(ref) ? [...chosen.current] : [ref]), []);

  const { dragProps, grip, dragged } = useNoteDrag({ refs, cluster, meant });

  const tellHolding = useTellHolding();
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const held = event.target.closest<HTMLElement>("[data-key]")?.dataset.key;
    if (held !== undefined) tellHolding(held as NoteRef);
    event.stopPropagation(); // a note of a group, not the group
    focus.onFocus(event);
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    tellHolding(undefined);
    focus.onBlur(event);
  };

  return (
    <div
      {...dropProps}
      ref={list}
      {...gridRoles.grid({ label, count: notes.length })}
      tabIndex={-1}
      className={cluster === undefined ? `${styles.list} ${styles.tall}` : styles.list}
      data-drop-target={(isDropTarget && over === undefined) || undefined}
      {...{ onKeyDown, onClick, onFocus, onBlur }}
      {...(cluster === undefined && { [looseMark]: "" })}
    >
      {notes.length === 0 && (
        <div {...gridRoles.emptyRow}>
          <div {...gridRoles.cell}>{empty}</div>
        </div>
      )}
      <div {...dragProps} {...gridRoles.rows} className={styles.rows} style={{ blockSize: tops.at(-1) }}>
        {made.map((at) => {
          const note = notes[at];
          return (
            note && (
              <NoteRow
                key={note.ref}
                note={note}
                at={at}
                top={tops[at] ?? 0}
                cluster={cluster}
                isSelected={selected.has(note.ref)}
                isCurrent={at === focus.at}
                isOver={over === note.ref}
                isDragged={dragged === note.ref}
                gripTells={grip.describedBy}
                onGrip={grip.onPress}
                meant={meant}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The chosen notes, without those that somebody took away meanwhile. */
export function useSelection(notes: readonly SourcedNote[]): readonly [Selected, (next: Selected) => void] {
  const [chosen, choose] = useState<Selected>(new Set());
  const there = useMemo(() => {
    const left = notes.filter(({ ref }) => chosen.has(ref));
    return left.length === chosen.size ? chosen : new Set(left.map(({ ref }) => ref));
  }, [notes, chosen]);
  return [there, choose];
}
