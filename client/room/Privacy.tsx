import { Info } from "lucide-react";
import { useText } from "../locales/useText.ts";
import styles from "./Arrival.module.css";

/** What not to write down; and, in a session without names, that nobody sees who one is. */
export function Privacy({ anonymous = false }: Readonly<{ anonymous?: boolean }>) {
  const { text } = useText();
  return (
    <p className={styles.privacy}>
      <Info aria-hidden="true" size={18} />
      <span>
        {anonymous && `${text.room.anonymous} `}
        {text.room.privacy}
      </span>
    </p>
  );
}
