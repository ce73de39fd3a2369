import { Eye } from "lucide-react";
import { useText } from "../locales/useText.ts";
import styles from "./PointedMark.module.css";

/** On a note that somebody asks everybody to look at. */
export function PointedMark() {
  const { text } = useText();
  return (
    <p className={styles.mark}>
      <Eye aria-hidden="true" size={16} />
      {text.facilitation.look.here}
    </p>
  );
}
