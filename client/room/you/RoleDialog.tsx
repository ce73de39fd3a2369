import { useState } from "react";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { FieldError } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import type { Person } from "../person.ts";
import { RolePills } from "../RolePills.tsx";

/** Lets somebody change as what they take part. */
export default function RoleDialog({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const [role, setRole] = useState(person.view.me.speaksAs);
  const [error, setError] = useState<string>();

  const save = async (): Promise<void> => {
    try {
      if (role !== undefined) await person.setRole(role);
      onClose();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };
  return (
    <FormDialog title={text.room.role.change} send={text.room.you.save} onSend={save} onClose={onClose}>
      <RolePills roles={person.view.template.roles ?? []} chosen={role} onChoose={setRole} />
      <FieldError>{error}</FieldError>
    </FormDialog>
  );
}
