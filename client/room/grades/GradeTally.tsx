import { useState } from "react";
import { gradesIn } from "../../../shared/boards/grading.ts";
import { peopleIn } from "../../../shared/synthesis/grades.ts";
import { useText } from "../../locales/useText.ts";
import { FieldError } from "../../ui/Field.tsx";
import type { ScaleProps } from "./GradeScale.tsx";
import styles from "./Grades.module.css";

/** The grades of all who share a device: how many of them give which. */
export function GradeTally({ title, grading, heads, language, counts, onGive }: ScaleProps) {
  const { text } = useText();
  const words = text.grades.table;
  const [tooMany, setTooMany] = useState(false);
  const put = (grade: number, typed: string): void => {
    const people = Math.max(0, Math.trunc(Number(typed)) || 0);
    const { [grade]: _, ...others } = counts;
    const next = people > 0 ? { ...others, [grade]: people } : others;
    setTooMany(peopleIn(next) > heads);
    if (peopleIn(next) <= heads) onGive(next, words.saved);
  };
  return (
    <fieldset className={styles.scale}>
      <legend lang={title ? language : undefined}>{words.legend(title)}</legend>
      <div className={styles.choices}>
        {gradesIn(grading).map((grade) => (
          <label key={grade} className={styles.tally}>
            <span>
              <span className="visually-hidden">{words.grade(grade)}</span>
              <span aria-hidden="true">{grade}</span>
            </span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={heads}
              value={counts[grade] ?? ""}
              placeholder="0"
              onChange={(event) => put(grade, event.target.value)}
            />
          </label>
        ))}
      </div>
      <p className={styles.quiet}>{words.sum(peopleIn(counts), heads)}</p>
      <FieldError>{tooMany && words.tooMany(heads)}</FieldError>
    </fieldset>
  );
}
