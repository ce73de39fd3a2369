import { type SyntheticEvent, useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import styles from "./Comments.module.css";

type Props = Readonly<{
  /** The words it is about; absent where those stand above it. */
  about?: string;
  label: string;
  send: string;
  onSend(text: string): void;
  onCancel(): void;
}>;

const focusOnce = (field: HTMLTextAreaElement | null): void => field?.focus();

/** Something to say: Ctrl+Enter sends it, Escape leaves it. */
export function RemarkForm({ about, label, send, onSend, onCancel }: Props) {
  const { text } = useText();
  const [said, say] = useState("");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (said.trim()) onSend(said.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {about && <p className={styles.quote}>{about}</p>}
      <TextArea
        label={label}
        rows={3}
        ref={focusOnce}
        maxLength={limits.commentLength}
        value={said}
        onChange={(event) => say(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
          if (event.key === "Escape") onCancel();
        }}
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          {send}
        </Button>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}
