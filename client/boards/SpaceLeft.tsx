import { useText } from "../locales/useText.ts";
import styles from "./Composer.module.css";

const worthTelling = 20;

/** How many notes still fit in the room; shown only near the end. */
export function SpaceLeft({ notes }: Readonly<{ notes: number }>) {
  const { text } = useText();
  if (notes > worthTelling) return null;
  return (
    <output className={styles.space} aria-live={notes % 5 === 0 ? "polite" : "off"}>
      {text.room.note.space(notes)}
    </output>
  );
}
