import { X } from "lucide-react";
import { nanoid } from "nanoid";
import { type SubmitEvent, useState } from "react";
import { asLexicon, isWordsLine } from "../../../shared/doc/words.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useDesk } from "../deskContext.ts";
import styles from "./WordsDialog.module.css";

/** Words that mean the same in this session: every moderator can teach them to the desk, and the suggestions use them at once. */
export function WordsDialog({ onClose }: Readonly<{ onClose(): void }>) {
  const { text } = useText();
  const words = text.suggestions.words;
  const { link } = useDesk();
  const lines = useLive(link.words.lines);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      <AddLine />
      {lines.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {lines.map(({ id, concept, words: said }) => (
              <li key={id}>
                <span>
                  <b>{concept}</b>: {said}
                </span>
                <IconButton
                  label={words.remove(concept)}
                  icon={<X aria-hidden="true" size={18} />}
                  small
                  onClick={() => link.words.removeLine(id)}
                />
              </li>
            ))}
          </ul>
          <Button onClick={() => save(asLexicon(lines), words.file)}>{words.download}</Button>
        </>
      )}
    </Dialog>
  );
}

function AddLine() {
  const { text } = useText();
  const words = text.suggestions.words;
  const { link } = useDesk();
  const [concept, setConcept] = useState("");
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string>();
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const line = { concept: concept.trim(), words: said.replace(/[\s,]+/gu, " ").trim() };
    if (!isWordsLine(line)) return setError(words.wrong);
    if (link.words.lines.current().length >= limits.sessionWords) return setError(words.full);
    link.words.setLine({ id: nanoid(), ...line });
    setConcept("");
    setSaid("");
    setError(undefined);
  };
  return (
    <form className={styles.add} onSubmit={add} noValidate>
      <TextField
        label={words.concept}
        hint={words.conceptHint}
        value={concept}
        maxLength={limits.conceptLength}
        onChange={(event) => setConcept(event.target.value)}
      />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        error={error}
        value={said}
        maxLength={limits.conceptWordsLength}
        onChange={(event) => setSaid(event.target.value)}
      />
      <Button look="primary" type="submit">
        {words.add}
      </Button>
    </form>
  );
}

/** Lets the browser save a text as a file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
