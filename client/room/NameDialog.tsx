import { type SubmitEvent, useId, useState } from "react";
import { limits } from "../../shared/limits.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { Person } from "./person.ts";

/** Lets somebody change the name that the others in the room see. */
export default function NameDialog({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const form = useId();
  const [name, setName] = useState(person.view.me.name);
  const [error, setError] = useState<string>();

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return setError(text.room.name.missing);
    try {
      await person.setName(name.trim());
      onClose();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };

  return (
    <Dialog
      title={text.room.you.changeName}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" form={form}>
            {text.room.you.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={text.room.name.label}
          error={error}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.nameLength}
          autoComplete="given-name"
        />
      </form>
    </Dialog>
  );
}
