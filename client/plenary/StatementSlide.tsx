import type { Finding } from "../../shared/synthesis/findings.ts";
import { useText } from "../locales/useText.ts";
import styles from "./Slides.module.css";

/** Up to so many letters a statement stands in the largest type, and then in the middle one. */
const largest = 110;
const middle = 260;

type Props = Readonly<{ finding: Finding; language: "nl" | "en" }>;

/** One statement by itself, with how many rooms stand behind it. */
export function StatementSlide({ finding: { words: said, support }, language }: Props) {
  const { text } = useText();
  const size = said.length <= largest ? "l" : said.length <= middle ? "m" : "s";
  const behind = support.rooms.length;
  const places = Array.from({ length: support.answered }, (_, n) => n + 1);
  return (
    <div className={styles.statement}>
      <p className={styles.said} data-size={size} lang={language}>
        {said}
      </p>
      <p className={styles.count}>
        <strong>{behind}</strong> {text.plenary.behind(behind, support.answered)}
      </p>
      <span className={styles.dots} aria-hidden="true">
        {places.map((nth) => (
          <span key={nth} data-behind={nth <= behind || undefined} />
        ))}
      </span>
    </div>
  );
}
