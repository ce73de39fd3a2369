import type { ReactionKind } from "../../shared/doc/reactions.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { NoteActions, ReactionCount } from "./board.ts";
import styles from "./Reactions.module.css";

export const emojiOf: Readonly<Record<ReactionKind, string>> = {
  thumb: "👍",
  heart: "❤️",
  idea: "💡",
  question: "❓",
  laugh: "😄",
  wow: "😮",
};

type Props = Readonly<{
  id: NoteId;
  reactions: readonly ReactionCount[];
  /** Absent when people can only read. */
  actions?: NoteActions;
  inTabOrder: boolean;
}>;

/** How many people react to a note in which way. Pressing one is reacting so too, or no longer. */
export function Reactions({ id, reactions, actions, inTabOrder }: Props) {
  const { text } = useText();
  return (
    <div className={styles.reactions}>
      {reactions.map(({ kind, count, mine }) => (
        <button
          key={kind}
          type="button"
          className={styles.reaction}
          disabled={!actions}
          aria-pressed={mine}
          aria-label={text.canvas.reacted(text.canvas.reactions[kind], count)}
          tabIndex={inTabOrder ? 0 : -1}
          onClick={() => actions?.react(id, mine ? undefined : kind)}
        >
          <span aria-hidden="true">{emojiOf[kind]}</span> {count}
        </button>
      ))}
    </div>
  );
}
