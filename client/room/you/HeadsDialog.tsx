import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Person } from "../person.ts";

/** Lets somebody tell for how many people they write, so that a table at one device counts as what it is. */
export default function HeadsDialog({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const [typed, setTyped] = useState(String(person.view.me.heads ?? 1));
  const [error, setError] = useState<string>();
  const words = text.facilitation.heads;

  const save = async (): Promise<void> => {
    const heads = Number(typed);
    if (!Number.isInteger(heads) || heads < 1 || heads > limits.heads) return setError(words.invalid(limits.heads));
    try {
      await person.setHeads(heads);
      announce(words.saved(heads));
      onClose();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };
  return (
    <FormDialog title={words.title} intro={<p>{words.body}</p>} send={words.save} onSend={save} onClose={onClose}>
      <TextField
        type="number"
        label={words.label}
        error={error}
        min={1}
        max={limits.heads}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        inputMode="numeric"
        autoFocus
      />
    </FormDialog>
  );
}
