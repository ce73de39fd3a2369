import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Person } from "../person.ts";

/** Lets somebody change the name that the others in the room see. */
export default function NameDialog({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const [name, setName] = useState(person.view.me.name);
  const [error, setError] = useState<string>();

  const save = async (): Promise<void> => {
    if (name.trim() === "") return setError(text.room.name.missing);
    try {
      await person.setName(name.trim());
      onClose();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };

  return (
    <FormDialog title={text.room.you.changeName} send={text.room.you.save} onSend={save} onClose={onClose}>
      <TextField
        label={text.room.name.label}
        error={error}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={limits.nameLength}
        autoComplete="given-name"
      />
    </FormDialog>
  );
}
