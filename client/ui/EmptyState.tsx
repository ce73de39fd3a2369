import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Stands where nothing is yet: one sentence, and one action at most. */
export function EmptyState({ children, action }: Readonly<{ children: ReactNode; action?: ReactNode }>) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
