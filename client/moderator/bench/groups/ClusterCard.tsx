import { ChevronDown, ChevronRight, GripVertical } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useDrag } from "react-aria-components/useDrag";
import { limits } from "../../../../shared/limits.ts";
import { useText } from "../../../locales/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { SharedText } from "../../../ui/SharedText.tsx";
import { useDesk } from "../../deskContext.ts";
import { StatementDoor } from "../../statements/StatementDoor.tsx";
import { AnswersAt } from "../../validation/AnswersAt.tsx";
import { focusLooseNotes, groupMark } from "../groupFocus.ts";
import { Holders } from "../Holders.tsx";
import { clusterType, dragEnded, dragStarted, useDeskDrop } from "../noteDrag.ts";
import { NoteList, useSelection } from "../notes/NoteList.tsx";
import { useTellHolding } from "../others.ts";
import type { NumberedCluster, Section } from "../questionView.ts";
import { useGroupActions } from "../useGroupActions.ts";
import { ChangedSince } from "./ChangedSince.tsx";
import styles from "./ClusterCard.module.css";
import { ClusterMenu } from "./ClusterMenu.tsx";
import { SupportCount } from "./SupportCount.tsx";
import { useClusterMoves } from "./useClusterMoves.ts";

type Props = Readonly<{ numbered: NumberedCluster; section: Section }>;

/** One group of notes: its name, the statement over it, who stands behind it, and on demand its notes. */
export function ClusterCard({ numbered, section }: Props) {
  const { text } = useText();
  const { link } = useDesk();
  const { putIn } = useGroupActions();
  const moves = useClusterMoves(numbered.cluster, section);
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const notesId = useId();
  const { cluster, number, support } = numbered;
  const words = text.moderator.groups;
  const tellHolding = useTellHolding();
  const { dropProps, isDropTarget } = useDeskDrop(ref, {
    onNotes: ({ refs, from }) => putIn(refs, cluster.id, from),
    onCluster: moves.takeBefore,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) focusLooseNotes();
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    moves.move(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <article
      {...dropProps}
      ref={ref}
      tabIndex={-1}
      className={styles.card}
      {...{ [groupMark]: cluster.id }}
      data-drop-target={isDropTarget || undefined}
      onFocus={() => tellHolding(cluster.id)}
      onBlur={() => tellHolding(undefined)}
      aria-label={words.name(number, cluster.name)}
    >
      <div className={styles.head}>
        <Handle numbered={numbered} />
        <SharedText
          className={styles.name ?? ""}
          value={cluster.name}
          label={words.nameOf(number)}
          placeholder={words.namePlaceholder}
          maxLength={limits.clusterNameLength}
          singleLine
          onKeyDown={onKeyDown}
          onChange={(name) => link.synthesis.renameCluster(cluster.id, name)}
        />
        <ClusterMenu numbered={numbered} moves={moves} />
      </div>
      <SharedText
        className={styles.statement ?? ""}
        value={cluster.statement}
        label={words.statementOf(number)}
        placeholder={words.statementPlaceholder}
        maxLength={limits.statementLength}
        onKeyDown={onKeyDown}
        onChange={(statement) => link.synthesis.restateCluster(cluster.id, statement)}
      />
      <div className={styles.foot}>
        <SupportCount support={support} />
        <Button look="bare" small aria-expanded={open} aria-controls={notesId} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" size={16} /> : <ChevronRight aria-hidden="true" size={16} />}
          {text.common.notes(support.notes.length)}
        </Button>
        <StatementDoor numbered={numbered} />
        <ChangedSince numbered={numbered} />
        <Holders of={cluster.id} />
        <AnswersAt statement={cluster} />
      </div>
      <div id={notesId}>{open && <ClusterNotes numbered={numbered} />}</div>
    </article>
  );
}

/** The group's number, which is also where it can be picked up. */
function Handle({ numbered: { cluster, number } }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [clusterType]: cluster.id }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: dragStarted,
    onDragEnd: dragEnded,
  });
  return (
    <span
      {...dragProps}
      aria-describedby={undefined} // it tells of keys; by keyboard a group moves by its menu or with Alt and an arrow
      className={styles.number}
      data-dragging={isDragging || undefined}
      data-tip={text.moderator.groups.drag}
    >
      <GripVertical aria-hidden="true" size={14} />
      {number}
    </span>
  );
}

function ClusterNotes({ numbered: { cluster, number, support } }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const [selected, select] = useSelection(support.notes);
  return (
    <NoteList
      label={text.moderator.groups.notesOf(number, cluster.name)}
      notes={support.notes}
      cluster={cluster.id}
      selected={selected}
      onSelect={select}
      empty={<p className={styles.hollow}>{text.moderator.groups.empty}</p>}
    />
  );
}
