import { compareWords } from "../../../shared/report/diff.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Changes.module.css";

/** One text as it was and as it becomes: what went is struck out, what came is underlined, and both are said aloud. */
export function WordChanges({ before, after }: Readonly<{ before: string; after: string }>) {
  const { text } = useText();
  const words = text.document.changes;
  const said = { gone: words.removedWord, new: words.addedWord } as const;
  const looks = { gone: styles.gone, new: styles.came } as const;
  return (
    <>
      {compareWords(before, after).map(({ kind, text: piece }, at) => {
        const key = `${at}${kind}`;
        if (kind === "same") return <span key={key}>{piece}</span>;
        const Mark = kind === "gone" ? "del" : "ins";
        return (
          <Mark key={key} className={looks[kind]}>
            <span className="visually-hidden"> [{said[kind]}: </span>
            {piece}
            <span className="visually-hidden">] </span>
          </Mark>
        );
      })}
    </>
  );
}
