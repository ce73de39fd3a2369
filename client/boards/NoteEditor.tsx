import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { settable } from "../../shared/doc/live.ts";
import type { Note } from "../../shared/doc/room.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { SharedText } from "../ui/SharedText.tsx";
import type { NoteActions } from "./board.ts";
import { LettersLeft } from "./LettersLeft.tsx";
import styles from "./NoteCard.module.css";
import { whenDrawn } from "./noteFocus.ts";
import { PersonalHint } from "./PersonalHint.tsx";
import { useRichEditor } from "./richEditor.ts";

type Props = Readonly<{
  note: Note;
  actions: NoteActions;
  /** After Enter or Escape the focus goes back to the note. */
  onDone(): void;
  /** All words are gone: so is the note. */
  onEmptied(): void;
}>;

/**
 * A note while it is edited in its place. Every letter is shared at once, so there is nothing to confirm. Until the editor is
 * loaded, and in plain notes, a plain field does the same, so that nobody waits and no letter gets lost.
 */
export function NoteEditor({ note, actions, onDone, onEmptied }: Props) {
  const { text } = useText();
  const [before] = useState(note.text);
  const now = useMemo(() => actions.words(note.id), [actions, note.id]);
  const words = useLive(now);
  const [composing, setComposing] = useState(false);
  const home = actions.sharedWords(note.id); // goes from one's own document to the room's when the note is shown to all
  const [shared, follow] = useState(home);
  const [moves, setMoves] = useState(0);
  if (home && home.body !== shared?.body) {
    follow(home);
    setMoves(moves + 1);
  }
  const renderRich = useRichEditor();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret] = useState(() => settable<number | undefined>(undefined));
  const [isDone] = useState(() => settable(false));
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);

  const stop = (): void => {
    if (isDone.current()) return;
    isDone.set(true);
    actions.tellTyping(undefined);
    const words = now.current();
    if (words.trim() === "") {
      actions.retype(note.id, before); // so that undo brings the words back, not an empty paper
      onEmptied();
    } else if (words !== words.trim()) actions.retype(note.id, words.trim());
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLast = event.key === "Escape" || (event.key === "Enter" && !event.shiftKey);
    if (!isLast || event.nativeEvent.isComposing) return;
    event.preventDefault();
    stop();
  };
  /** Who goes to the buttons or the question about a link goes on editing; who goes elsewhere is done. */
  const stopWhenElsewhere = useEffectEvent(() => {
    const now = document.activeElement;
    if (!frame.current?.contains(now) && !now?.closest("[role=dialog]")) stop();
  });
  useEffect(() => {
    const { current } = frame;
    const look = (): void => whenDrawn(() => stopWhenElsewhere()); // the focus is on its way
    current?.addEventListener("focusout", look);
    return () => current?.removeEventListener("focusout", look);
  }, []);

  return (
    <div ref={frame} className={styles.editing}>
      {renderRich && shared && !composing ? (
        renderRich({
          key: moves,
          note: note.id,
          words: shared,
          history: actions.history,
          label: text.room.note.editing,
          language: actions.language,
          startAt: caret.current,
          onCaret: caret.set,
          onType: () => actions.tellTyping(note.id),
          onLeave: stop,
        })
      ) : (
        <SharedText
          ref={field}
          data-note={note.id}
          className={styles.words ?? ""}
          label={text.room.note.editing}
          value={words}
          maxLength={limits.noteLength}
          lang={actions.language}
          spellCheck
          enterKeyHint="done"
          onChange={(typed) => {
            caret.set(field.current?.selectionEnd); // a browser tells of the caret later: the editor may be there before
            actions.retype(note.id, typed);
            actions.tellTyping(note.id);
          }}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => {
            caret.set(currentTarget.selectionEnd);
          }}
          onCompositionStartCapture={() => setComposing(true)}
          onCompositionEndCapture={() => setComposing(false)}
        />
      )}
      <LettersLeft words={words} />
      <PersonalHint words={words} />
    </div>
  );
}
