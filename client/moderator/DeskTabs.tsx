import { useEffect, useMemo, useRef } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { questionsOf } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { useDesk } from "./deskContext.ts";
import styles from "./OpenDesk.module.css";

/** What lies on the desk: the id of a question, or absent for the rooms. It stands in the address, so that it can be shared. */
export function useDeskTab(): string | undefined {
  const [search] = useSearchParams();
  return search.get("q") ?? undefined;
}

/** The rooms, and every question with how many notes it has. */
export function DeskTabs() {
  const { text } = useText();
  const { view, link } = useDesk();
  const [path] = useLocation();
  const chosen = useDeskTab();
  const notes = useLive(link.notes);
  const counts = useMemo(() => {
    const made = new Map<string, number>();
    for (const { question } of notes) made.set(question, (made.get(question) ?? 0) + 1);
    return made;
  }, [notes]);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }); // on a small screen it may lie outside
  }, [chosen]);
  const questions = questionsOf(view.template);
  const isOpen = questions.some(({ id }) => id === chosen);
  return (
    <nav ref={nav} className={styles.tabs} aria-label={text.moderator.tabs}>
      <Link href={path} className={styles.tab} aria-current={isOpen ? undefined : "page"}>
        {text.moderator.rooms.title} <span className={styles.count}>{view.rooms.length}</span>
      </Link>
      {questions.map((question, at) => (
        <Link
          key={question.id}
          href={`${path}?q=${question.id}`}
          className={styles.tab}
          data-tip={question.heading}
          aria-current={question.id === chosen ? "page" : undefined}
        >
          <span className={styles.number}>{at + 1}</span> <span className={styles.question}>{question.heading}</span>{" "}
          <span className={styles.count}>
            {counts.get(question.id) ?? 0}
            <span className="visually-hidden"> {text.moderator.notesWord}</span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
