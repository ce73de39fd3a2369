import { useRef, useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import type { NoteId, RoomId, RoundId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import type { MyNote } from "../../../shared/myNote.ts";
import { findQuestion } from "../../../shared/template.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import styles from "./MyNotes.module.css";

type Place = Readonly<{ room: RoomId; round: RoundId; note: NoteId }>;
type Props = Readonly<{
  note: MyNote;
  view: SessionView;
  /** @throws AppError */
  correct(place: Place & Readonly<{ text: string }>): Promise<void>;
  /** @throws AppError */
  withdraw(place: Place): Promise<void>;
}>;

/** One note of one's own. Taking it away asks once more, because nobody can bring it back. */
export function MyNoteView({ note, view, correct, withdraw }: Props) {
  const { text } = useText();
  const words = text.room.mine;
  const [doing, setDoing] = useState<"correct" | "withdraw">();
  const [typed, setTyped] = useState(note.text);
  const [error, setError] = useState<unknown>();
  const item = useRef<HTMLLIElement>(null);
  const place = { room: note.room, round: note.round, note: note.note };
  const where = [
    view.rooms.find(({ id }) => id === note.room)?.name,
    findQuestion(view.template, note.question)?.question.heading,
    note.removed && words.removed,
  ];
  const canCorrect = !note.withOthers && !view.life.isClosed;

  const stop = (): void => {
    setDoing(undefined);
    setError(undefined);
    requestAnimationFrame(() => item.current?.querySelector("button")?.focus());
  };
  const run = async (change: Promise<void>, said: string): Promise<void> => {
    try {
      await change;
      announce(said);
      stop();
    } catch (cause) {
      setError(cause);
    }
  };
  const save = (): void => {
    if (typed.trim() === "")
      setDoing("withdraw"); // no words left is taking them away
    else void run(correct({ ...place, text: typed.trim() }), words.corrected);
  };

  return (
    <li ref={item} className={styles.note}>
      {doing === "correct" ? (
        <TextArea
          label={words.words}
          value={typed}
          maxLength={limits.noteLength}
          rows={3}
          lang={view.template.language}
          spellCheck
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : (
        <p className={styles.words} dir="auto">
          {note.text}
        </p>
      )}
      <p className={styles.where}>{where.filter(Boolean).join(" · ")}</p>
      {note.withOthers && <p className={styles.where}>{words.withOthers}</p>}
      {doing === "withdraw" && <p>{note.withOthers ? words.withdrawOthers : words.withdrawSure}</p>}
      <div className={styles.actions}>
        {doing === undefined && canCorrect && <Button onClick={() => setDoing("correct")}>{words.correct}</Button>}
        {doing === undefined && (
          <Button look="danger" onClick={() => setDoing("withdraw")}>
            {words.withdraw}
          </Button>
        )}
        {doing === "correct" && (
          <Button look="primary" onClick={save}>
            {words.save}
          </Button>
        )}
        {doing === "withdraw" && (
          <Button look="danger" autoFocus onClick={() => void run(withdraw(place), words.withdrawn)}>
            {words.withdrawGo}
          </Button>
        )}
        {doing && <Button onClick={stop}>{doing === "correct" ? words.cancel : words.withdrawNot}</Button>}
      </div>
      <FieldError>{error !== undefined && errorText(text, error).sentence}</FieldError>
    </li>
  );
}
