import { useText } from "../locales/useText.ts";
import styles from "./SkipLink.module.css";

/** The first stop of Tab on a page: past its header, to what it is about. */
export function SkipLink() {
  const { text } = useText();
  return (
    <a href="#main" className={`visually-hidden ${styles.skip}`}>
      {text.common.toContent}
    </a>
  );
}
