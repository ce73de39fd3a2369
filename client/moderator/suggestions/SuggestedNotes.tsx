import { useState } from "react";
import type { NoteRef } from "../../../shared/ids.ts";
import type { Reason } from "../../../shared/suggest/reasons.ts";
import { useText } from "../../locales/useText.ts";
import { NoteSaid } from "./NoteSaid.tsx";
import type { OfferedNote } from "./offers.ts";
import styles from "./Suggestions.module.css";

type Props = Readonly<{
  notes: readonly OfferedNote[];
  reasons: readonly Reason[];
  /** Notes that are not taken along. */
  left: ReadonlySet<NoteRef>;
  onLeave(left: ReadonlySet<NoteRef>): void;
}>;

/** So many are read at a glance; the others follow when somebody wants them. */
const atFirst = 4;

/** The notes of a suggestion: what binds them stands out, and each can be left out. */
export function SuggestedNotes({ notes, reasons, left, onLeave }: Props) {
  const { text } = useText();
  const [isLong, makeLong] = useState(false);
  const shown = isLong || notes.length === atFirst + 1 ? notes : notes.slice(0, atFirst);
  const toggle = (ref: NoteRef): void => {
    const next = new Set(left);
    if (!next.delete(ref)) next.add(ref);
    onLeave(next);
  };
  return (
    <>
      <ul className={styles.notes}>
        {shown.map(({ note, copies }) => (
          <li key={note.ref}>
            <label className={styles.note}>
              <input
                type="checkbox"
                checked={!left.has(note.ref)}
                aria-label={text.suggestions.include(note.text)}
                onChange={() => toggle(note.ref)}
              />
              <NoteSaid note={note} copies={copies} reasons={reasons} />
            </label>
          </li>
        ))}
      </ul>
      {notes.length > atFirst + 1 && (
        <button type="button" className={styles.others} aria-expanded={isLong} onClick={() => makeLong(!isLong)}>
          {isLong ? text.suggestions.fewer : text.suggestions.others(notes.length - atFirst)}
        </button>
      )}
    </>
  );
}
