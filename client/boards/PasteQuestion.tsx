import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./PasteQuestion.module.css";

type Props = Readonly<{ lines: readonly string[]; onMany(): void; onOne(): void; onClose(): void }>;

const shown = 5;

/** A pasted list: a note of each line, or one of all? */
export default function PasteQuestion({ lines, onMany, onOne, onClose }: Props) {
  const { text } = useText();
  const words = text.room.note.paste;
  const answered = (run: () => void) => (): void => {
    onClose();
    run();
  };
  return (
    <Dialog
      title={words.title(lines.length)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={answered(onOne)}>{words.one}</Button>
          <Button look="primary" autoFocus onClick={answered(onMany)}>
            {words.many(lines.length)}
          </Button>
        </>
      }
    >
      <p>{words.body(lines.length)}</p>
      <ul className={styles.lines}>
        {[...lines.slice(0, shown).entries()].map(([at, line]) => (
          <li key={at}>{line}</li>
        ))}
        {lines.length > shown && <li aria-hidden="true">…</li>}
      </ul>
    </Dialog>
  );
}
