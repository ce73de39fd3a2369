import { Link } from "wouter";
import styles from "./FoldedList.module.css";

type Place = Readonly<{ key: string; words: string; href: string }>;
type Props = Readonly<{ title: string; about?: string; places: readonly Place[] }>;

/** What somebody should still look at, with the way to each; nothing when there is nothing. */
export function FoldedLinks({ title, about, places }: Props) {
  if (places.length === 0) return null;
  return (
    <details className={`${styles.folded} ${styles.warn}`}>
      <summary>{title}</summary>
      {about && <p>{about}</p>}
      <ul className={styles.links}>
        {places.map(({ key, words, href }) => (
          <li key={key}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
