import type { ReactNode } from "react";
import { useSearchParams } from "wouter";
import { useText } from "../../locales/useText.ts";
import styles from "./NotesPane.module.css";
import { Suggestions } from "./Suggestions.tsx";

/** The loose notes of a question as a list, or as suggestions of what belongs together. Which of the two stands in the address. */
export function NotesPane({ list }: Readonly<{ list: ReactNode }>) {
  const { text } = useText();
  const [search, setSearch] = useSearchParams();
  const isSuggesting = search.get("notes") === "suggestions";
  const show = (suggestions: boolean): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (suggestions) next.set("notes", "suggestions");
        else next.delete("notes");
        return next;
      },
      { replace: true },
    );
  return (
    <div className={styles.pane}>
      <div className={styles.switch}>
        <button type="button" aria-pressed={!isSuggesting} onClick={() => show(false)}>
          {text.suggestions.showList}
        </button>
        <button type="button" aria-pressed={isSuggesting} onClick={() => show(true)}>
          {text.suggestions.title}
        </button>
      </div>
      {isSuggesting ? <Suggestions /> : list}
    </div>
  );
}
