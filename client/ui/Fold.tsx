import type { ReactNode } from "react";
import styles from "./Fold.module.css";
import { useNarrow } from "./useNarrow.ts";

type Props = Readonly<{
  /** The line that it is folded under: says enough for who leaves it folded. */
  title: ReactNode;
  /** Whether it lies open at first, and again each time this changes. Folded unless told. */
  open?: boolean;
  children: ReactNode;
}>;

/** Controls that lie open where there is room, and are one line on a phone: what they are about comes first there. */
export function Fold({ title, open = false, children }: Props) {
  if (!useNarrow()) return children;
  return (
    <details className={styles.fold} open={open}>
      <summary>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
