import { useId } from "react";
import { useText } from "../locales/useText.ts";
import styles from "./ColumnChoice.module.css";

type Props = Readonly<{
  columns: readonly Readonly<{ key: string; name: string; tint: string }>[];
  chosen: string;
  onChoose(key: string): void;
}>;

/** In which column the next note goes, where one composer serves them all. */
export function ColumnChoice({ columns, chosen, onChoose }: Props) {
  const { text } = useText();
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{text.room.note.columns}</legend>
      {columns.map(({ key, name, tint }) => (
        <label key={key} className={styles.column} data-tint={tint}>
          <input type="radio" name={group} value={key} checked={key === chosen} onChange={() => onChoose(key)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
