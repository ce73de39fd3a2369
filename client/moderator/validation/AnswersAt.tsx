import { Check, MessageSquareWarning } from "lucide-react";
import { useId } from "react";
import type { Cluster } from "../../../shared/doc/synthesis.ts";
import { type Validation, validationOf } from "../../../shared/synthesis/validation.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import popover from "../../ui/Popover.module.css";
import { useDesk } from "../deskContext.ts";
import { useValidation } from "./useValidation.ts";
import styles from "./Validation.module.css";

/** What the rooms say of a statement, where it is written: how many, and on demand their words. Nothing as long as nobody was asked. */
export function AnswersAt({ statement }: Readonly<{ statement: Pick<Cluster, "id" | "question"> }>) {
  const { text } = useText();
  const id = useId();
  const { draft, answers } = useValidation(statement.question);
  const shown = draft?.statements.find((one) => one.id === statement.id);
  if (!shown) return null;
  const validation = validationOf(shown, answers);
  const { confirmed, changes } = validation;
  if (confirmed.length + changes.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={styles.at}
        popoverTarget={id}
        aria-label={text.validation.desk.answersTo(confirmed.length, changes.length)}
      >
        <Check aria-hidden="true" size={14} /> {confirmed.length}
        <MessageSquareWarning aria-hidden="true" size={14} /> {changes.length}
      </button>
      <div id={id} popover="auto" className={popover.panel}>
        <Counts validation={validation} />
        <Changes validation={validation} />
      </div>
    </>
  );
}

/** How many rooms say that it is right, and how many ask for a change. */
export function Counts({ validation: { confirmed, changes, outdated } }: Readonly<{ validation: Validation }>) {
  const { text } = useText();
  const words = text.validation.desk;
  const counts = [
    [confirmed, words.confirmed, styles.good],
    [changes, words.changes, styles.warn],
    [outdated, words.outdated, styles.quiet],
  ] as const;
  const told = counts.filter(([rooms]) => rooms.length > 0);
  if (told.length === 0) return <p className={styles.quiet}>{words.noAnswers}</p>;
  return (
    <ul className={styles.counts}>
      {told.map(([rooms, say, look]) => (
        <li key={say(rooms.length)} className={look}>
          {say(rooms.length)}
        </li>
      ))}
    </ul>
  );
}

/** What rooms want otherwise, in their words. */
export function Changes({ validation: { changes } }: Readonly<{ validation: Validation }>) {
  const { text, language } = useText();
  const { roomName } = useDesk();
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map(({ room, words, at }) => (
        <li key={room}>
          <strong>{roomName(room)}</strong> <span className={styles.quiet}>{clock(language, at)}</span>{" "}
          {words ? <q>{words}</q> : <span className={styles.quiet}>{text.validation.desk.noWords}</span>}
        </li>
      ))}
    </ul>
  );
}
