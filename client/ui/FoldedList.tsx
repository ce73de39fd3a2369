import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./FoldedList.module.css";

/** `onAction` is absent where people can only read. */
type Row = Readonly<{ key: string; words: ReactNode; onAction?: () => void }>;
type Props = Readonly<{ title: string; rows: readonly Row[]; action: string }>;

/** What is out of the way but never out of reach: folded until somebody wants it, with one action for each row. */
export function FoldedList({ title, rows, action }: Props) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <ul className={styles.rows}>
        {rows.map(({ key, words, onAction }) => (
          <li key={key}>
            <span className={styles.words}>{words}</span>
            {onAction && <Button onClick={onAction}>{action}</Button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
