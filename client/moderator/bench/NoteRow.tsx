import { GripVertical, Square, SquareCheck } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import type { NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import styles from "./NoteList.module.css";
import { NoteMenu } from "./NoteMenu.tsx";

type Props = Readonly<{
  /** The note's reference: the list tells its rows apart by this. */
  id: NoteRef;
  note: SourcedNote;
  changed: boolean;
  /** The notes that a command on this one is about: the chosen ones when it is one of them. */
  meant(note: NoteRef): readonly NoteRef[];
}>;

/** One note of one room at the desk. The list makes this of every note, but `NoteFace` only of those in sight. */
export function NoteRow({ id, note, changed, meant }: Props) {
  const { roomName } = useDesk();
  return (
    <GridListItem id={id} textValue={`${note.text} (${roomName(note.room)})`} className={styles.note ?? ""}>
      {({ isSelected }) => <NoteFace note={note} changed={changed} meant={meant} isSelected={isSelected} />}
    </GridListItem>
  );
}

function NoteFace({ note, changed, meant, isSelected }: Omit<Props, "id"> & Readonly<{ isSelected: boolean }>) {
  const { text } = useText();
  const { roomName } = useDesk();
  const { board } = useOpenQuestion();
  const place =
    board.places.length > 1 && board.places.find((each) => board.isSamePlace(each.place, note.place))?.title;
  return (
    <>
      <Button slot="drag" className={styles.grip ?? ""}>
        <GripVertical aria-hidden="true" size={16} />
      </Button>
      <span className={styles.tick}>
        {isSelected ? <SquareCheck aria-hidden="true" size={20} /> : <Square aria-hidden="true" size={20} />}
      </span>
      <span className={styles.words}>
        <span className={styles.text} dir="auto">
          {note.text}
        </span>
        <span className={styles.source}>
          {roomName(note.room)}
          {place && ` · ${place}`}
          {note.rank !== undefined && ` · ${text.lead.ranking.place(note.rank)}`}
          {changed && <span className={styles.changed}>{text.moderator.notes.changed}</span>}
        </span>
      </span>
      <NoteMenu note={note} meant={meant} />
    </>
  );
}
