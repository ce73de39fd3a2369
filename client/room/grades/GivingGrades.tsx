import { useId } from "react";
import type { SessionView } from "../../../shared/api.ts";
import type { Grading } from "../../../shared/boards/grading.ts";
import type { Room } from "../../../shared/doc/room.ts";
import type { Question } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { GradeScale } from "./GradeScale.tsx";
import styles from "./Grades.module.css";
import { GradeTally } from "./GradeTally.tsx";
import { RoomGrades } from "./RoomGrades.tsx";
import { useGrades } from "./useGrades.ts";

type Props = Readonly<{
  question: Question;
  grading: Grading;
  room: Pick<Room, "graded">;
  view: SessionView;
  isOpen: boolean;
}>;

/** Where somebody gives a grade for each counterpart, or fills in those of all who share the device; once the round is over, what the room gave. */
export default function GivingGrades({ question, grading, room, view, isOpen }: Props) {
  const { text } = useText();
  const words = text.grades;
  const heading = useId();
  const people = useLive(room.graded).get(question.id) ?? 0;
  const own = useGrades(view.id, question.id);
  const { heads = 1 } = view.me;
  const countsAt = (at: number) => own.given?.[at] ?? {};
  const put = (at: number, counts: Readonly<Record<string, number>>, said: string): void =>
    own.give(
      grading.counterparts.map((_, each) => (each === at ? counts : countsAt(each))),
      said,
    );
  return (
    <section className={styles.grades} aria-labelledby={heading}>
      <h4 id={heading}>{isOpen ? (heads > 1 ? words.table.title : words.title) : words.roomResult}</h4>
      {own.failed && (
        <div role="alert">
          <p>{words.unknown}</p>
          <Button onClick={own.reload}>{text.common.tryAgain}</Button>
        </div>
      )}
      {!own.given && !own.failed && <Skeleton label={text.common.loading} />}
      {own.given && isOpen && (
        <>
          <p className={styles.quiet}>
            {heads > 1 ? words.table.hint(heads) : words.onlyYou} {words.scale(grading.from, grading.to)}
          </p>
          {grading.counterparts.map((title, at) => {
            const Scale = heads > 1 ? GradeTally : GradeScale;
            return (
              <Scale
                key={title}
                title={title}
                grading={grading}
                heads={heads}
                language={view.template.language}
                counts={countsAt(at)}
                onGive={(counts, said) => put(at, counts, said)}
              />
            );
          })}
        </>
      )}
      {own.given && !isOpen && <RoomGrades grading={grading} own={own} language={view.template.language} />}
      {isOpen && (
        <>
          <p aria-live="off">{words.given(people)}</p>
          <p className={styles.quiet}>{words.why}</p>
        </>
      )}
    </section>
  );
}
