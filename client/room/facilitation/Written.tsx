import { boardFor } from "../../../shared/boards/index.ts";
import type { Question } from "../../../shared/template.ts";
import type { BoardNote } from "../../boards/board.ts";
import { inStacks } from "../../boards/inStacks.ts";
import { byRank } from "../../boards/ranking.ts";
import { votesOnStacks } from "../../boards/votesOnStacks.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import styles from "./Check.module.css";

/** What the room wrote at a question, as it left it: its first places in order, its columns, its groups by name, and its dots. */
export function Written({ question, link }: Readonly<{ question: Question; link: RoomLink }>) {
  const { text } = useText();
  const notes = useWritten(link, question);
  const board = boardFor(question.kind, question.options);
  const { places } = board.toolbox;
  const { ranked, others } = byRank(notes, places, undefined);
  if (notes.length === 0) return <p className={styles.quiet}>{text.facilitation.check.none}</p>;
  return (
    <>
      {ranked.length > 0 && (
        <ol aria-label={text.lead.ranking.list(places, ranked.length)}>
          {ranked.map((entry) => (
            <Line key={entry.note.id} {...entry} />
          ))}
        </ol>
      )}
      {board.places.map(({ place, title }) => {
        const here = others.filter(({ note }) => board.isSamePlace(note.spot.place, place));
        return (
          here.length > 0 && (
            <div key={title}>
              {title && <h4>{title}</h4>}
              <Notes notes={here} />
            </div>
          )
        );
      })}
    </>
  );
}

function Notes({ notes }: Readonly<{ notes: readonly BoardNote[] }>) {
  const { text } = useText();
  return (
    <ul>
      {inStacks(notes).map(({ stack, notes: [first, ...more] }) =>
        stack === undefined ? (
          <Line key={first.note.id} {...first} />
        ) : (
          <li key={stack}>
            <strong>{first.stackName || text.canvas.group}</strong>
            <Dots {...first} />
            <ul>
              {[first, ...more].map(({ note }) => (
                <li key={note.id}>{note.text}</li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  );
}

const Line = (entry: BoardNote) => (
  <li>
    {entry.note.text}
    <Dots {...entry} />
  </li>
);

function Dots({ votes }: Pick<BoardNote, "votes">) {
  const { text } = useText();
  return votes && votes.count > 0 && <span className={styles.quiet}> ({text.lead.vote.count(votes.count)})</span>;
}

/** Notes with words, oldest first, or those with the most dots once these are counted. */
function useWritten({ room }: RoomLink, { id: question }: Question): readonly BoardNote[] {
  const notes = useLive(room.notes);
  const names = useLive(room.stackNames);
  const vote = useLive(room.votes).get(question);
  const isCounted = vote?.isOpen === false;
  const here = notes
    .filter(({ spot, text }) => spot.question === question && text.trim() !== "")
    .map((note): BoardNote => {
      const stackName = note.stack && names.get(note.stack);
      return {
        note,
        saved: true,
        ...(stackName && { stackName }),
        ...(isCounted && { votes: { count: vote.counts[note.id] ?? 0 } }),
      };
    });
  return votesOnStacks(here).toSorted((a, b) => (b.votes?.count ?? 0) - (a.votes?.count ?? 0)); // of equals the order stays
}
