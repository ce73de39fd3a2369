import { Link, useLocation } from "wouter";
import type { Question } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import styles from "./QuestionViews.module.css";
import { useQuestionView, viewsOf } from "./questionViews.ts";

/** The ways to look at one question. Which one stands in the address, so that it can be shared. */
export function QuestionViews({ question }: Readonly<{ question: Question }>) {
  const { text } = useText();
  const [path] = useLocation();
  const chosen = useQuestionView(question);
  const words = text.moderator.views;
  const more = viewsOf(question).map(({ id, title }) => ({ id, title: title(text, question) }));
  return (
    <nav className={styles.views} aria-label={words.title}>
      {[{ id: undefined, title: words.groups }, ...more].map(({ id, title }) => (
        <Link
          key={title}
          href={`${path}?q=${question.id}${id === undefined ? "" : `&show=${id}`}`}
          className={styles.view}
          aria-current={chosen?.id === id ? "page" : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
