import { LocateFixed } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Thread } from "../../../shared/doc/comments.ts";
import { moment } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./Comments.module.css";
import { RemarkForm } from "./RemarkForm.tsx";

type Props = Readonly<{
  thread: Thread;
  /** Its words are no longer in the document. */
  isGone: boolean;
  /** Somebody pressed its words in the document. */
  isChosen: boolean;
  onLook(): void;
  onAnswer(text: string): void;
  onResolve(isResolved: boolean): void;
  onRemove(): void;
}>;

/** One comment with its answers. */
export function ThreadCard({ thread, isGone, isChosen, onLook, onAnswer, onResolve, onRemove }: Props) {
  const { text, language } = useText();
  const [isAnswering, setAnswering] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const words = text.document.comments;
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li
      ref={card}
      className={isChosen ? `${styles.thread} ${styles.chosen}` : styles.thread}
      aria-label={words.thread(thread.quote)}
    >
      <div className={styles.head}>
        <p className={styles.quote}>“{thread.quote}”</p>
        {!isGone && (
          <IconButton small label={words.goTo} icon={<LocateFixed aria-hidden="true" size={16} />} onClick={onLook} />
        )}
      </div>
      {isGone && <p className={styles.about}>{words.gone}</p>}
      {[thread, ...thread.answers].map(({ id, at, by, text: said }) => (
        <div key={id} className={styles.remark}>
          <p className={styles.about}>
            {by && <strong>{by}</strong>} {moment(language, at)}
          </p>
          <p className={styles.said}>{said}</p>
        </div>
      ))}
      {isAnswering ? (
        <RemarkForm
          label={words.answerTo(thread.quote)}
          send={words.send}
          onCancel={() => setAnswering(false)}
          onSend={(said) => {
            onAnswer(said);
            setAnswering(false);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {thread.isResolved ? (
            <Button onClick={() => onResolve(false)}>{words.reopen}</Button>
          ) : (
            <>
              <Button onClick={() => setAnswering(true)}>{words.answer}</Button>
              <Button onClick={() => onResolve(true)}>{words.resolve}</Button>
            </>
          )}
          <Button look="bare" onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
