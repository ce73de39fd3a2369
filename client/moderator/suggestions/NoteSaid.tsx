import type { Reason } from "../../../shared/suggest/reasons.ts";
import { foldedWord, piecesOf } from "../../../shared/suggest/spelling.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { useDesk } from "../deskContext.ts";
import styles from "./Suggestions.module.css";

type Props = Readonly<{
  note: SourcedNote;
  /** Others that say the same in the same words. */
  copies?: readonly SourcedNote[];
  reasons: readonly Reason[];
  /** The group that it lies in. */
  where?: string | undefined;
}>;

/** What a note says and in which room, with the words that bind it marked. */
export function NoteSaid({ note, copies = [], reasons, where }: Props) {
  const { text } = useText();
  const { roomName } = useDesk();
  const pieces = piecesOf(note.text, new Set(reasons.flatMap(({ words }) => words.map(foldedWord))));
  return (
    <span className={styles.said}>
      <span dir="auto">
        {pieces.map(({ text: piece, at, isBound }) =>
          isBound ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
        )}
      </span>
      <span className={styles.source}>
        {roomName(note.room)}
        {where && ` · ${where}`}
        {copies.length > 0 && (
          <span className={styles.copies} data-tip={copies.map((copy) => copy.text).join(" · ")}>
            <span aria-hidden="true">{text.suggestions.copies(copies.length + 1)}</span>
            <span className="visually-hidden">{text.suggestions.copiesSaid(copies.length + 1)}</span>
          </span>
        )}
      </span>
    </span>
  );
}
