import type { ReactNode } from "react";
import styles from "./ShareCell.module.css";

type Props = Readonly<{
  /** How much it is, and out of how much, each in percent of the widest bar of the table. */
  part: number;
  of: number;
  /** The same in words. */
  children: ReactNode;
}>;

/** A cell of a table that is a chart as well: so much of so much, as a bar and in words. */
export function ShareCell({ part, of, children }: Props) {
  return (
    <td className={styles.cell}>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.of} width={of} height="10" />
        <rect className={styles.part} width={part} height="10" />
      </svg>
      <span className={styles.figure}>{children}</span>
    </td>
  );
}
