import type { Grading } from "../../shared/boards/grading.ts";
import type { CounterpartGrades } from "../../shared/grades.ts";
import { medianOf } from "../../shared/synthesis/grades.ts";
import { GradeBars } from "../boards/GradeBars.tsx";
import { useText } from "../locales/useText.ts";
import styles from "./Slides.module.css";

type Props = Readonly<{
  /** Absent as long as they are not known. */
  counterparts: readonly CounterpartGrades[] | undefined;
  grading: Grading;
  language: "nl" | "en";
  /** People give grades now. */
  isOpen: boolean;
}>;

/** The grades of all rooms together: as long as the round is open how many gave one, and then which. */
export function GradesSlide({ counterparts, grading, language, isOpen }: Props) {
  const { text } = useText();
  const words = text.grades;
  if (!counterparts) return <p className={styles.none}>{text.common.loading}</p>;
  return (
    <>
      <ul className={styles.grades}>
        {counterparts.map(({ title, given, there, counts }) => {
          const median = counts && medianOf(counts);
          return (
            <li key={title}>
              {title && (
                <h3 className={styles.name} lang={language}>
                  {title}
                </h3>
              )}
              {counts && <GradeBars caption={title || words.allResult} counts={counts} grading={grading} />}
              <p className={styles.none}>
                {words.count(given, there)} {median !== undefined && words.median(median)}{" "}
                {!counts && !isOpen && given > 0 && words.tooFewHere}
              </p>
            </li>
          );
        })}
      </ul>
      {isOpen && <p className={styles.legend}>{text.plenary.gradesLater}</p>}
    </>
  );
}
