import { useCallback, useEffect, useState } from "react";
import { api, type SessionView } from "../../../shared/api.ts";
import { boardFor } from "../../../shared/boards/index.ts";
import type { GivenGrades } from "../../../shared/doc/grades.ts";
import { type Question, questionsOf } from "../../../shared/template.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { withdrawn } from "../grades/withdrawn.ts";
import styles from "./MyNotes.module.css";

/** The grades that somebody gave, to see and to take away; nothing where no question asks one. */
export function MyGrades({ view }: Readonly<{ view: SessionView }>) {
  return questionsOf(view.template).map((question) => {
    const { grading } = boardFor(question.kind, question.options);
    return grading && <MyGrade key={question.id} question={question} titles={grading.counterparts} view={view} />;
  });
}

type Props = Readonly<{ question: Question; titles: readonly string[]; view: SessionView }>;

function MyGrade({ question, titles, view }: Props) {
  const { text } = useText();
  const words = text.grades.mine;
  const [given, setGiven] = useState<GivenGrades>([]);
  const [error, setError] = useState<unknown>();
  const load = useCallback(async () => {
    const asked = { session: view.id, as: "participant", params: { question: question.id } } as const;
    await call(api.getGrades, asked).then((told) => setGiven(told.given), setError);
  }, [view.id, question.id]);
  useEffect(() => void load(), [load]);
  const withdraw = async (): Promise<void> => {
    const asked = { session: view.id, as: "participant", params: { question: question.id }, body: {} } as const;
    await call(api.withdrawGrades, asked).then(() => {
      announce(words.withdrawn);
      setGiven([]);
      withdrawn.set(withdrawn.current() + 1);
    }, setError);
  };
  const lines = given.flatMap((counts, at) => {
    const each = Object.entries(counts).map(([grade, people]) => words.times(grade, people));
    return each.length > 0 ? [words.line(titles[at] ?? "", words.grades(each))] : [];
  });
  if (lines.length === 0 && error === undefined) return null;
  return (
    <section className={styles.note} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.where} lang={view.template.language}>
        {question.heading}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > 0 && (
        <div className={styles.actions}>
          <Button look="danger" onClick={() => void withdraw()}>
            {words.withdraw}
          </Button>
        </div>
      )}
      <FieldError>{error !== undefined && errorText(text, error).sentence}</FieldError>
    </section>
  );
}
