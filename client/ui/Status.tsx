import { Check, CircleAlert, Ellipsis, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Status.module.css";

/** How something is doing. Each has its own sign, so that colour is never the only one. */
export type Tone = "good" | "busy" | "warn" | "danger";

const signs: Readonly<Record<Tone, typeof Check>> = { good: Check, busy: Ellipsis, warn: WifiOff, danger: CircleAlert };

/** A small sign with a word: saved, saving, no connection. Says nothing aloud by itself; use `announce` for what matters. */
export function Status({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  const Sign = signs[tone];
  return (
    <span className={`${styles.status} ${styles[tone] ?? ""}`}>
      <Sign aria-hidden="true" size={16} />
      <span className={styles.words}>{children}</span>
    </span>
  );
}
