import { Link2 } from "lucide-react";
import type { Reason } from "../../../shared/suggest/reasons.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Suggestions.module.css";

/** Why notes belong together: the words that bind them, such as “personeelstekort ~ tekort”. */
export function Reasons({ reasons }: Readonly<{ reasons: readonly Reason[] }>) {
  const { text } = useText();
  return (
    <p className={styles.reasons}>
      <Link2 aria-hidden="true" size={16} />
      <span className="visually-hidden">{text.suggestions.because}</span>
      {reasons.length === 0 && <span>{text.suggestions.alike}</span>}
      {reasons.map(({ words }) => (
        <span key={words.join(" ")} className={styles.reason}>
          {words.join(" ~ ")}
        </span>
      ))}
    </p>
  );
}
