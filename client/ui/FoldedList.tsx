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
            {onAction && (
              <Button
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget);
                  onAction();
                }}
              >
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The row goes with its button: the next one has the focus then, or the one before. */
function focusBeside(button: Element): void {
  const row = button.closest("li");
  (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector("button")?.focus();
}
