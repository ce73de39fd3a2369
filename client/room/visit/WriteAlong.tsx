import { Pencil } from "lucide-react";
import { nanoid } from "nanoid";
import { type SubmitEvent, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { NoteId, RoomId, SessionId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import type { Question } from "../../../shared/template.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Visit.module.css";

/** Where moderators write along. */
export type Along = Readonly<{ session: SessionId; room: RoomId }>;

/** Writes a note of the moderators at one question: everybody in the room sees it at once, and whose it is. */
export function WriteAlong({ along: { session, room }, question }: Readonly<{ along: Along; question: Question }>) {
  const { text } = useText();
  const [isOpen, open] = useState(false);
  const [said, say] = useState("");
  const [id, setId] = useState(() => nanoid()); // sent twice it is still one note
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const words = text.wall.visiting;

  const write = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (said.trim() === "") return setError(words.nothing);
    setBusy(true);
    setError(undefined);
    try {
      const body = { question: question.id, id: id as NoteId, text: said.trim() };
      await call(api.writeStaffNote, { session, as: "moderator", params: { room }, body });
      say("");
      setId(nanoid());
      announce(words.written);
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
    setBusy(false);
  };
  if (!isOpen)
    return (
      <div className={styles.write}>
        <Button look="bare" aria-label={words.write(question.heading)} onClick={() => open(true)}>
          <Pencil aria-hidden="true" size={18} />
          {words.writeOpen}
        </Button>
      </div>
    );
  return (
    <form className={styles.write} onSubmit={(event) => void write(event)} noValidate>
      <Field label={words.write(question.heading)} error={error}>
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            ref={focusOnce}
            value={said}
            maxLength={limits.noteLength}
            onChange={({ target }) => say(target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={busy}>
        {words.writeGo}
      </Button>
    </form>
  );
}

/** Who opened it wants to type. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
