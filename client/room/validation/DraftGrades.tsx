import { boardFor } from "../../../shared/boards/index.ts";
import type { PublishedGrades } from "../../../shared/doc/published.ts";
import type { Question } from "../../../shared/template.ts";
import { GradeBars } from "../../boards/GradeBars.tsx";
import { useText } from "../../locales/useText.ts";
import styles from "./Draft.module.css";

type Props = Readonly<{ question: Question; grades: readonly PublishedGrades[]; language: string }>;

/** What all rooms gave, as it stood when the statements below were put to them. */
export function DraftGrades({ question, grades, language }: Props) {
  const { text } = useText();
  const words = text.grades;
  const { grading } = boardFor(question.kind, question.options);
  if (!grading) return null;
  return (
    <section className={styles.question} aria-label={words.allResult}>
      <p className={styles.facts}>{words.allResult}</p>
      {grades.map(({ title, given, there, counts }) => (
        <div key={title}>
          {title && <h4 lang={language}>{title}</h4>}
          <GradeBars caption={title || words.allResult} counts={counts} grading={grading} />
          <p className={styles.facts}>{words.count(given, there)}</p>
        </div>
      ))}
    </section>
  );
}
