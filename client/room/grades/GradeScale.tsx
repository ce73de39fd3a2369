import { useId, useRef } from "react";
import { type Grading, gradesIn } from "../../../shared/boards/grading.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Grades.module.css";

/** What the fields for one counterpart need. */
export type ScaleProps = Readonly<{
  /** Empty when the question asks one grade. */
  title: string;
  grading: Grading;
  /** How many people share this device. */
  heads: number;
  /** Of the title. */
  language: string;
  counts: Readonly<Record<string, number>>;
  /** @param said  what is said aloud once it is saved. */
  onGive(counts: Readonly<Record<string, number>>, said: string): void;
}>;

/** One grade of one person: radio buttons, with their keyboard. */
export function GradeScale({ title, grading, language, counts, onGive }: ScaleProps) {
  const { text } = useText();
  const words = text.grades;
  const name = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  const chosen = Object.keys(counts)[0];
  const takeBack = (): void => {
    onGive({}, words.takenBack);
    field.current?.querySelector("input")?.focus(); // the button goes
  };
  return (
    <fieldset ref={field} className={styles.scale}>
      <legend lang={title ? language : undefined}>{words.legend(title)}</legend>
      <div className={styles.choices}>
        {gradesIn(grading).map((grade) => (
          <label key={grade} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={grade}
              checked={chosen === String(grade)}
              onChange={() => onGive({ [grade]: 1 }, words.saved(grade))}
            />
            <span>{grade}</span>
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <Button look="bare" aria-label={words.takeBackOf(title)} onClick={takeBack}>
          {words.takeBack}
        </Button>
      )}
    </fieldset>
  );
}
