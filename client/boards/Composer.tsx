import { ArrowUp } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useMemo, useState } from "react";
import { settable } from "../../shared/doc/live.ts";
import type { Spot } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { LazyPart, lazyPart } from "../ui/LazyPart.tsx";
import { SharedText } from "../ui/SharedText.tsx";
import type { NoteActions } from "./board.ts";
import styles from "./Composer.module.css";
import { LettersLeft } from "./LettersLeft.tsx";
import { focusFirstNote, showNote } from "./noteFocus.ts";
import { PersonalHint } from "./PersonalHint.tsx";
import { pastedLines } from "./pastedLines.ts";
import { SpaceLeft } from "./SpaceLeft.tsx";

const PasteQuestion = lazyPart(() => import("./PasteQuestion.tsx"));

const noWords = settable("");
const arrow = <ArrowUp aria-hidden="true" size={20} />; // React leaves what is the same alone

type Props = Readonly<{
  /** The name of the place that its notes go to. */
  where: string;
  spot: Spot;
  /** The note that is being typed here; absent before the first letter. */
  draft: NoteId | undefined;
  setDraft(id: NoteId | undefined): void;
  actions: NoteActions;
  docked: boolean;
  /** Nobody else sees its notes yet. */
  isPrivate: boolean;
}>;

/**
 * Where notes are written: type, Enter, next. The note exists from its first letter, so that the others see it grow and
 * nothing is lost when the page closes; Enter only lets go of it.
 */
export function Composer({ where, spot, draft, setDraft, actions, docked, isPrivate }: Props) {
  const { text } = useText();
  const words = useLive(useMemo(() => (draft === undefined ? noWords : actions.words(draft)), [actions, draft]));
  const [pasted, setPasted] = useState<readonly string[]>();
  const space = useLive(actions.spaceLeft);

  const type = (next: string): void => {
    if (next.trim() === "") {
      if (draft === undefined) return;
      actions.compose(draft, "");
      actions.remove(draft);
      finish();
    } else if (draft === undefined) {
      const made = actions.add(spot, next);
      setDraft(made);
      if (made !== undefined) actions.tellTyping(made);
    } else {
      actions.compose(draft, next);
      actions.tellTyping(draft);
    }
  };
  const finish = (): void => {
    setDraft(undefined);
    actions.tellTyping(undefined);
  };
  const place = (): void => {
    if (draft === undefined) return;
    if (words !== words.trim()) actions.compose(draft, words.trim());
    finish();
    showNote(draft);
    announce(text.room.note.placed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      place();
    }
    if (event.key === "ArrowDown" && words === "" && focusFirstNote(event.currentTarget)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const lines = pastedLines(event.clipboardData.getData("text/plain"));
    if (lines.length < 2 || draft !== undefined) return; // in the midst of a note it is part of that note
    event.preventDefault();
    setPasted(lines);
  };
  const asOne = (): void => type((pasted ?? []).join("\n").slice(0, limits.noteLength));

  if (space === 0 && draft === undefined) {
    return (
      <p className={styles.full} role="status">
        {text.room.note.full}
      </p>
    );
  }
  return (
    <div className={docked ? `${styles.composer} ${styles.docked}` : styles.composer}>
      <SharedText
        className={styles.words ?? ""}
        label={text.room.note.writeAt(where)}
        placeholder={isPrivate ? text.lead.privately.write : text.room.note.write}
        value={words}
        onChange={type}
        maxLength={limits.noteLength}
        enterKeyHint="send"
        lang={actions.language}
        spellCheck
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => actions.tellTyping(undefined)}
      />
      <LettersLeft words={words} />
      <SpaceLeft notes={space} />
      <IconButton
        className={styles.place ?? ""}
        label={text.room.note.place}
        icon={arrow}
        disabled={draft === undefined}
        onPointerDown={(event) => event.preventDefault()} // the keyboard of a phone stays open
        onClick={place}
      />
      <PersonalHint key={draft} words={words} />
      {pasted && (
        <LazyPart
          onFailed={() => {
            setPasted(undefined);
            asOne();
          }}
        >
          <PasteQuestion
            lines={pasted}
            onMany={() => actions.addAll(spot, pasted)}
            onOne={asOne}
            onClose={() => setPasted(undefined)}
          />
        </LazyPart>
      )}
    </div>
  );
}
