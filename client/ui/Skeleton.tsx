import { Page } from "./Page.tsx";
import styles from "./Skeleton.module.css";

/** Where words will come. `label` tells screen readers that something loads. */
export function Skeleton({ label }: Readonly<{ label: string }>) {
  return (
    <div className={styles.bars} role="status">
      <span className="visually-hidden">{label}</span>
      <div className={styles.bar} />
      <div className={styles.bar} />
      <div className={styles.bar} />
    </div>
  );
}

/** A whole page on its way. */
export function PageSkeleton({ label }: Readonly<{ label: string }>) {
  return (
    <Page>
      <Skeleton label={label} />
    </Page>
  );
}
