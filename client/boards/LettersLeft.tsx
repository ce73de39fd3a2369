import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import styles from "./Composer.module.css";

const worthTelling = 100;

/** How many letters still fit; shown only near the end. */
export function LettersLeft({ words }: Readonly<{ words: string }>) {
  const { text } = useText();
  const left = limits.noteLength - words.length;
  if (left > worthTelling) return null;
  return (
    <output className={styles.left} aria-live={left % 50 === 0 ? "polite" : "off"}>
      {text.room.note.left(left)}
    </output>
  );
}
