import { Minus, Plus } from "lucide-react";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { NoteVotes } from "./board.ts";
import styles from "./NoteDots.module.css";

type Props = Readonly<{ votes: NoteVotes; words: string; inTabOrder: boolean }>;

/** The dots on a note: one's own while the vote is open, those of all once it is closed. */
export function NoteDots({ votes, words, inTabOrder }: Props) {
  const { text } = useText();
  const { vote } = text.lead;
  const { count, give } = votes;
  const tabIndex = inTabOrder ? 0 : -1;
  const shown = (
    <span className={styles.dots} aria-hidden="true">
      {"●".repeat(Math.min(count, 10))}
    </span>
  );
  if (!give)
    return (
      <p className={styles.votes}>
        {shown}
        <span>{vote.count(count)}</span>
      </p>
    );
  return (
    <fieldset className={styles.votes}>
      <legend className="visually-hidden">
        {vote.title}: {words}
      </legend>
      <IconButton
        label={vote.take}
        icon={<Minus aria-hidden="true" size={16} />}
        aria-disabled={count === 0}
        tabIndex={tabIndex}
        onClick={() => give(-1)}
      />
      {shown}
      <span>{vote.mine(count)}</span>
      <IconButton
        label={vote.give}
        icon={<Plus aria-hidden="true" size={16} />}
        aria-disabled={!votes.canGive}
        tabIndex={tabIndex}
        onClick={() => give(1)}
      />
    </fieldset>
  );
}
