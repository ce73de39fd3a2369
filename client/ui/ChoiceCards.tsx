import type { ReactNode } from "react";
import styles from "./ChoiceCards.module.css";
import { FieldError } from "./Field.tsx";

type GroupProps = Readonly<{
  /** The group takes the focus when something is wrong with it. */
  id: string;
  legend: string;
  error?: string | undefined;
  inRow?: boolean;
  children: ReactNode;
}>;

/** One choice of a few, each on a card with room for some words: radio buttons, with their keyboard. */
export function ChoiceCards({ id, legend, error, inRow = false, children }: GroupProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={inRow ? `${styles.cards} ${styles.inRow}` : styles.cards}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {children}
      <div className={styles.error}>
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </fieldset>
  );
}

type CardProps = Readonly<{
  name: string;
  value: string;
  checked: boolean;
  title: string;
  onChoose(): void;
  /** Elements under the title. */
  children?: ReactNode;
}>;

export function ChoiceCard({ name, value, checked, title, onChoose, children }: CardProps) {
  return (
    <label className={styles.card}>
      <input type="radio" name={name} value={value} checked={checked} onChange={onChoose} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {children}
      </span>
    </label>
  );
}
