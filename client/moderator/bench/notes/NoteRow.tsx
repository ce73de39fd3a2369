import { GripVertical, Square, SquareCheck } from "lucide-react";
import { memo } from "react";
import { Button } from "react-aria-components/Button";
import type { ClusterId, NoteRef } from "../../../../shared/ids.ts";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { useText } from "../../../locales/useText.ts";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { Holders } from "../Holders.tsx";
import { gridRoles } from "./gridRoles.ts";
import styles from "./NoteList.module.css";
import { NoteMenu } from "./NoteMenu.tsx";
import type { Grip } from "./useNoteDrag.ts";

type Props = Readonly<{
  note: SourcedNote;
  /** Its place in the list, and how far down that is: px. */
  at: number;
  top: number;
  cluster: ClusterId | undefined;
  isSelected: boolean;
  isCurrent: boolean;
  /** Something is about to be dropped on it. */
  isOver: boolean;
  isDragged: boolean;
  /** Tells screen readers how it is picked up by keyboard. */
  gripTells: string | undefined;
  onGrip: Grip["onPress"];
  /** The notes that a command on this one is about: the chosen ones when it is one of them. The same function at each render. */
  meant(ref: NoteRef): readonly NoteRef[];
}>;

/** One note of one room at the desk. */
export const NoteRow = memo(function NoteRow(props: Props) {
  const { note, at, top, cluster, isSelected, isCurrent, isOver, isDragged, gripTells, onGrip, meant } = props;
  const { text } = useText();
  const { roomName } = useDesk();
  return (
    <div
      draggable // the list hears it
      {...gridRoles.row({ at, isSelected, label: `${note.text} (${roomName(note.room)})` })}
      tabIndex={isCurrent ? 0 : -1}
      data-key={note.ref}
      className={styles.note}
      style={{ translate: `0 ${top}px` }}
      data-selected={isSelected || undefined}
      data-dragging={isDragged || undefined}
      data-drop-target={isOver || undefined}
    >
      <div {...gridRoles.cell} className={styles.cell}>
        <Button
          {...(gripTells !== undefined && { "aria-describedby": gripTells })}
          onPress={(press) => onGrip(note.ref, press)}
          className={styles.grip ?? ""}
          excludeFromTabOrder
          aria-label={text.bench.dragOf(note.text)}
        >
          <GripVertical aria-hidden="true" size={16} />
        </Button>
        <span className={styles.tick}>
          {isSelected ? <SquareCheck aria-hidden="true" size={20} /> : <Square aria-hidden="true" size={20} />}
        </span>
        <NoteWords note={note} cluster={cluster} />
        <NoteMenu note={note} cluster={cluster} meant={meant} />
      </div>
    </div>
  );
});

/** What the note says, and what there is to know of it. */
function NoteWords({ note, cluster }: Pick<Props, "note" | "cluster">) {
  const { text } = useText();
  const { roomName } = useDesk();
  const { board, view } = useOpenQuestion();
  const place =
    board.places.length > 1 && board.places.find((each) => board.isSamePlace(each.place, note.place))?.title;
  const others = (view.groupsOf.get(note.ref) ?? []).filter((each) => each.cluster.id !== cluster);
  return (
    <span className={styles.words}>
      <span className={styles.text} dir="auto">
        {note.text}
      </span>
      <span className={styles.source}>
        {roomName(note.room)}
        {place && ` · ${place}`}
        {note.rank !== undefined && ` · ${text.lead.ranking.place(note.rank)}`}
        {others.length > 0 && (
          <span className={styles.mark}>{text.bench.inGroups(others.map(({ number }) => number))}</span>
        )}
        <Holders of={note.ref} />
        {view.changed.has(note.ref) && <span className={styles.mark}>{text.moderator.notes.changed}</span>}
      </span>
    </span>
  );
}
