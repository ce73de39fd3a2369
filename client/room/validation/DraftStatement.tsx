import { Check, MessageSquareWarning } from "lucide-react";
import { type SubmitEvent, useId, useState } from "react";
import type { Answer } from "../../../shared/doc/answers.ts";
import type { PublishedStatement } from "../../../shared/doc/published.ts";
import type { Note } from "../../../shared/doc/room.ts";
import { limits } from "../../../shared/limits.ts";
import { newsOf } from "../../../shared/synthesis/publish.ts";
import { isAbout } from "../../../shared/synthesis/validation.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import type { Here } from "../facilitation/here.ts";
import styles from "./Draft.module.css";
import type { DraftHere } from "./draftsHere.ts";
import type { Answering } from "./useAnswering.ts";

type Props = Readonly<{
  here: Here;
  about: DraftHere;
  statement: PublishedStatement;
  /** The room's last answer; absent when it gave none. */
  answer: Answer | undefined;
  /** How many notes of this room stand behind it, and those of them that are of this round. */
  own: number;
  ownNotes: readonly Note[];
  answering: Answering;
}>;

/** One statement as it was put to the room, with what it says of it. */
export function DraftStatement({ here, about, statement, answer, own, ownNotes, answering }: Props) {
  const { text, language } = useText();
  const wordsId = useId();
  const [changing, setChanging] = useState(false);
  const { draft } = about;
  const isCurrent = answer !== undefined && isAbout(statement, answer);
  const isOutdated = answer !== undefined && !isCurrent;
  const news = isOutdated ? "changed" : newsOf(draft, statement);
  const words = text.validation.room;
  const confirm = (): void => {
    setChanging(false);
    void answering.answer(about, [statement.id], "confirm", "");
  };
  return (
    <div className={styles.statement} data-own={own > 0 || undefined}>
      <p id={wordsId} className={styles.words} lang={here.language}>
        {statement.words}
      </p>
      <p className={styles.facts}>
        {news && <strong className={styles.news}>{text.validation.news(news)}</strong>}
        <span>{text.validation.support(statement.rooms, statement.answered)}</span>
      </p>
      {news === "changed" && statement.was !== undefined && (
        <p className={styles.was}>
          {words.was} <del lang={here.language}>{statement.was}</del>
        </p>
      )}
      {own > 0 && <Own own={own} ownNotes={ownNotes} language={here.language} />}
      {!here.isOver && (
        <div className={styles.buttons}>
          <Button
            aria-pressed={isCurrent && answer.verdict === "confirm"}
            aria-describedby={wordsId}
            busy={answering.busy}
            onClick={confirm}
          >
            <Check aria-hidden="true" size={16} />
            {words.confirm}
          </Button>
          <Button
            aria-pressed={isCurrent && answer.verdict === "change"}
            aria-describedby={wordsId}
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            <MessageSquareWarning aria-hidden="true" size={16} />
            {words.change}
          </Button>
          {isOutdated && <span className={styles.stamp}>{words.again}</span>}
          {isCurrent && (
            <span className={styles.stamp}>{words.answered(answer.verdict, clock(language, answer.at))}</span>
          )}
        </div>
      )}
      {isCurrent && answer.words && !changing && <q className={styles.said}>{answer.words}</q>}
      {changing && (
        <ChangeForm
          before={isCurrent ? answer.words : ""}
          answering={answering}
          onSend={(said) => answering.answer(about, [statement.id], "change", said)}
          onDone={() => setChanging(false)}
        />
      )}
    </div>
  );
}

type OwnProps = Readonly<{ own: number; ownNotes: readonly Note[]; language: string }>;

/** That it rests on what this room wrote, and what that was. */
function Own({ own, ownNotes, language }: OwnProps) {
  const { text } = useText();
  const said = text.validation.room.own(own);
  if (ownNotes.length === 0) return <p className={styles.own}>{said}</p>;
  return (
    <details className={styles.own}>
      <summary>{said}</summary>
      <ul lang={language}>
        {ownNotes.map((note) => (
          <li key={note.id}>{note.text}</li>
        ))}
      </ul>
    </details>
  );
}

type FormProps = Readonly<{
  before: string;
  answering: Answering;
  onSend(said: string): Promise<boolean>;
  onDone(): void;
}>;

function ChangeForm({ before, answering, onSend, onDone }: FormProps) {
  const { text } = useText();
  const [said, setSaid] = useState(before);
  const [missing, setMissing] = useState(false);
  const words = text.validation.room;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (said.trim() === "") return setMissing(true);
    if (await onSend(said.trim())) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <TextArea
        label={words.words}
        error={missing && said.trim() === "" ? words.wordsMissing : undefined}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        maxLength={limits.checkLength}
        rows={2}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={answering.busy}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}
