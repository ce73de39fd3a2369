import type { Grading } from "../../../shared/boards/grading.ts";
import { limits } from "../../../shared/limits.ts";
import { medianOf } from "../../../shared/synthesis/grades.ts";
import { GradeBars } from "../../boards/GradeBars.tsx";
import { useText } from "../../locales/useText.ts";
import styles from "./Grades.module.css";
import type { OwnGrades } from "./useGrades.ts";

type Props = Readonly<{ grading: Grading; own: Pick<OwnGrades, "given" | "room">; language: string }>;

/** What the room gave, once the round is over, beside one's own grade. */
export function RoomGrades({ grading, own, language }: Props) {
  const { text } = useText();
  const words = text.grades;
  if (!own.room) return <p>{words.closed}</p>; // the round goes on, but not in this room
  return own.room.map(({ title, given, there, counts }, at) => {
    const mine = words.mine.grades(
      Object.entries(own.given?.[at] ?? {}).map(([grade, people]) => words.mine.times(grade, people)),
    );
    const median = counts && medianOf(counts);
    return (
      <div key={title} className={styles.result}>
        {title && <h5 lang={language}>{title}</h5>}
        <p>
          {given === 0 ? words.nobody : words.count(given, there)} {mine && words.yours(mine)}
        </p>
        {counts && <GradeBars caption={title || words.roomResult} counts={counts} grading={grading} />}
        {median !== undefined && <p>{words.median(median)}</p>}
        {!counts && given > 0 && (
          <p className={styles.quiet}>{given < limits.smallCell ? words.tooFewHere : words.notHere}</p>
        )}
      </div>
    );
  });
}
