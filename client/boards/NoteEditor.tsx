import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Note } from "../../shared/doc/room.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { SharedText } from "../ui/SharedText.tsx";
import type { NoteActions } from "./board.ts";
import { LettersLeft } from "./LettersLeft.tsx";
import styles from "./NoteCard.module.css";

type Props = Readonly<{
  note: Note;
  actions: NoteActions;
  /** After Enter or Escape the focus goes back to the note. */
  onDone(): void;
  /** All words are gone: so is the note. */
  onEmptied(): void;
}>;

/** A note while it is edited in its place. Every letter is shared at once, so there is nothing to confirm. */
export function NoteEditor({ note, actions, onDone, onEmptied }: Props) {
  const { text } = useText();
  const [before] = useState(note.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);

  const stop = (): void => {
    actions.tellTyping(undefined);
    if (note.text.trim() === "") {
      actions.retype(note.id, before); // so that undo brings the words back, not an empty paper
      onEmptied();
    } else if (note.text !== note.text.trim()) actions.retype(note.id, note.text.trim());
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    field.current?.blur(); // one way out, whether by key or by pressing elsewhere
  };

  return (
    <>
      <SharedText
        ref={field}
        data-note={note.id}
        className={styles.words ?? ""}
        label={text.room.note.editing}
        value={note.text}
        maxLength={limits.noteLength}
        enterKeyHint="done"
        onChange={(words) => {
          actions.retype(note.id, words);
          actions.tellTyping(note.id);
        }}
        onKeyDown={onKeyDown}
        onBlur={stop}
      />
      <LettersLeft words={note.text} />
    </>
  );
}
