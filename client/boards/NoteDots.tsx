import { Minus, Plus } from "lucide-react";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { NoteVotes } from "./board.ts";
import styles from "./NoteDots.module.css";

type Props = Readonly<{
  votes: NoteVotes;
  /** Of the note or stack they lie on. */
  words: string;
  inTabOrder: boolean;
  /** Where there is little room a number stands for the words. */
  brief?: boolean;
}>;

/** The dots on a note or a stack: one's own while the vote is open, those of all once it is closed. */
export function NoteDots({ votes, words, inTabOrder, brief = false }: Props) {
  const { text } = useText();
  const { vote } = text.lead;
  const { count, give } = votes;
  const tabIndex = inTabOrder ? 0 : -1;
  const shown = (
    <>
      <span className={styles.dots} aria-hidden="true">
        {brief ? `${count} ●` : "●".repeat(Math.min(count, 10))}
      </span>
      <span className={brief ? "visually-hidden" : undefined}>{give ? vote.mine(count) : vote.count(count)}</span>
    </>
  );
  if (!give) return <p className={styles.votes}>{shown}</p>;
  return (
    <fieldset className={styles.votes}>
      <legend className="visually-hidden">
        {vote.title}: {words}
      </legend>
      <IconButton
        className={styles.dot}
        label={vote.take}
        icon={<Minus aria-hidden="true" size={16} />}
        aria-disabled={count === 0}
        tabIndex={tabIndex}
        onClick={() => give(-1)}
      />
      {shown}
      <IconButton
        className={styles.dot}
        label={vote.give}
        icon={<Plus aria-hidden="true" size={16} />}
        aria-disabled={!votes.canGive}
        tabIndex={tabIndex}
        onClick={() => give(1)}
      />
    </fieldset>
  );
}
