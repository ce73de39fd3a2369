import { useState } from "react";
import { api } from "../shared/api.ts";
import type { SessionId } from "../shared/ids.ts";
import { limits } from "../shared/limits.ts";
import { call } from "./api.ts";
import { errorText } from "./locales/errorText.ts";
import { useText } from "./locales/useText.ts";
import { Button } from "./ui/Button.tsx";
import { FormDialog } from "./ui/FormDialog.tsx";
import { TextField } from "./ui/TextField.tsx";

type Props = Readonly<{
  session: SessionId;
  /** Empty as long as they gave none. */
  name: string;
  onNamed(name: string): void;
}>;

/** Says by which name the other moderators know somebody of the staff, and lets them change it. */
export function StaffName({ session, name, onNamed }: Props) {
  const { text } = useText();
  const [isAsking, ask] = useState(false);
  const words = text.common.staffName;
  return (
    <>
      <Button look="bare" small aria-haspopup="dialog" onClick={() => ask(true)}>
        {name ? words.you(name) : words.give}
      </Button>
      {isAsking && <NameDialog session={session} name={name} onNamed={onNamed} onClose={() => ask(false)} />}
    </>
  );
}

function NameDialog({ session, name, onNamed, onClose }: Props & Readonly<{ onClose(): void }>) {
  const { text } = useText();
  const [given, give] = useState(name);
  const [error, setError] = useState<string>();
  const words = text.common.staffName;

  const save = async (): Promise<void> => {
    if (given.trim() === "") return setError(words.missing);
    try {
      onNamed((await call(api.updateMe, { session, as: "moderator", body: { name: given.trim() } })).name);
      onClose();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };
  return (
    <FormDialog title={words.title} intro={<p>{words.about}</p>} send={words.save} onSend={save} onClose={onClose}>
      <TextField
        label={words.label}
        error={error}
        value={given}
        onChange={(event) => give(event.target.value)}
        maxLength={limits.nameLength}
        autoComplete="name"
      />
    </FormDialog>
  );
}
