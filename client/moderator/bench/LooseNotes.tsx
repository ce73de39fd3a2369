import { Search, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import styles from "./LooseNotes.module.css";
import { NoteList, useSelection } from "./NoteList.tsx";
import { useGroupChoices } from "./NoteMenu.tsx";
import { RemovedNotes } from "./RemovedNotes.tsx";

/** The notes of all rooms that lie in no group yet. */
export function LooseNotes() {
  const { text } = useText();
  const { roomName } = useDesk();
  const { view } = useOpenQuestion();
  const [filter, setFilter] = useState("");
  const [selected, select] = useSelection(view.loose);
  const shown = useMemo(() => matching(view.loose, filter, roomName), [view.loose, filter, roomName]);
  const words = text.moderator.notes;
  return (
    <section className={styles.pane} aria-labelledby="loose-notes">
      <div className={styles.head}>
        <h2 id="loose-notes">
          {words.loose} <span className={styles.count}>{view.loose.length}</span>
        </h2>
        <label className={styles.filter}>
          <Search aria-hidden="true" size={16} />
          <input
            type="search"
            value={filter}
            placeholder={words.filter}
            aria-label={words.filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      </div>
      {selected.size > 0 && <Chosen selected={selected} clear={() => select(new Set())} />}
      <NoteList
        label={words.looseList(shown.length)}
        notes={shown}
        selected={selected}
        onSelect={select}
        loose
        empty={<EmptyState>{emptyWords()}</EmptyState>}
      />
      <p className={styles.hint}>{words.hint}</p>
      <RemovedNotes />
    </section>
  );

  function emptyWords(): string {
    if (view.notes === 0) return words.none;
    return view.loose.length === 0 ? words.allGrouped : words.noMatch;
  }
}

/** What can be done with the chosen notes together. */
function Chosen({ selected, clear }: Readonly<{ selected: ReadonlySet<NoteRef>; clear(): void }>) {
  const { text } = useText();
  const words = text.moderator.notes;
  const groups = useGroupChoices(() => [...selected], false);
  return (
    <div className={styles.chosen}>
      <span aria-live="polite">{words.chosen(selected.size)}</span>
      <Menu label={words.putTogether} groups={groups} />
      <IconButton label={words.clearChoice} icon={<X aria-hidden="true" size={18} />} small onClick={clear} />
    </div>
  );
}

/** Notes in which all typed words occur, in the note itself or in the name of its room. */
function matching(
  notes: readonly SourcedNote[],
  filter: string,
  roomName: (room: SourcedNote["room"]) => string,
): readonly SourcedNote[] {
  const wanted = filter.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return notes;
  return notes.filter((note) => {
    const hay = `${note.text} ${roomName(note.room)}`.toLocaleLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}
