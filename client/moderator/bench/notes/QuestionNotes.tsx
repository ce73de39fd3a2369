import { useMemo } from "react";
import { useText } from "../../../locales/useText.ts";
import { useLive } from "../../../sync/useLive.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { AsideTray } from "./AsideTray.tsx";
import { Chosen } from "./Chosen.tsx";
import { openFinder, shownOf } from "./filter.ts";
import { NoteFilters } from "./NoteFilters.tsx";
import { NoteList, useSelection } from "./NoteList.tsx";
import styles from "./QuestionNotes.module.css";
import { RemovedNotes } from "./RemovedNotes.tsx";
import { useFilter } from "./useFilter.ts";

/** The notes of all rooms: those that lie in no group yet, unless somebody asks for others. */
export function QuestionNotes() {
  const { text } = useText();
  const { link, view: session, roomName } = useDesk();
  const { question, view } = useOpenQuestion();
  const [filter, setFilter] = useFilter();
  const removed = useLive(link.removedNotes);
  const placements = useLive(link.synthesis.placements);
  const shown = useMemo(() => {
    const own = removed.filter((note) => note.question === question.id);
    return shownOf(view, own, placements);
  }, [view, removed, placements, question]);
  const find = useMemo(() => {
    const regions = new Map(session.rooms.map(({ id, region }) => [id, region]));
    return openFinder(roomName, (room) => regions.get(room));
  }, [session, roomName]);
  const { show } = filter;
  const found = useMemo(() => find(shown[show], filter), [find, shown, show, filter]);
  const [selected, select] = useSelection(shown[show]);
  const words = text.bench.shows[show];
  return (
    <section className={styles.pane} aria-labelledby="loose-notes">
      <h2 id="loose-notes" className="visually-hidden">
        {words.title}
      </h2>
      <NoteFilters filter={filter} shown={shown} onChange={setFilter}>
        <Chosen found={found} selected={selected} onSelect={select} />
      </NoteFilters>
      <NoteList
        label={words.list(found.length)}
        notes={found}
        selected={selected}
        onSelect={select}
        empty={<EmptyState>{emptyWords()}</EmptyState>}
      />
      <p className={styles.hint}>{text.bench.hint}</p>
      <div className={styles.below}>
        <AsideTray onShow={() => setFilter({ ...filter, show: "aside" })} />
        <RemovedNotes />
      </div>
    </section>
  );

  function emptyWords(): string {
    if (shown[show].length > 0) return text.bench.noMatch;
    return show === "loose" && view.notes === 0 ? text.moderator.notes.none : words.empty;
  }
}
