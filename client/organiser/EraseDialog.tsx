import { useState } from "react";
import { api, type SessionView } from "../../shared/api.ts";
import type { Certificate } from "../../shared/life.ts";
import { limits } from "../../shared/limits.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { TextField } from "../ui/TextField.tsx";

type Props = Readonly<{ view: SessionView; onDone(proof: Certificate): void; onCancel(): void }>;

/** Asks for the title before everything goes: what is erased nobody can bring back. */
export function EraseDialog({ view, onDone, onCancel }: Props) {
  const { text } = useText();
  const { end } = text.organiser.page;
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const erase = async (): Promise<void> => {
    if (busy) return;
    if (typed.trim() !== view.title.trim()) return setError(end.notTitle);
    setBusy(true);
    setError(undefined);
    try {
      onDone(await call(api.eraseSession, { session: view.id, as: "organiser", body: { title: typed } }));
    } catch (cause) {
      setError(errorText(text, cause).sentence);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={end.eraseTitle}
      role="alertdialog"
      intro={<p>{end.eraseBody}</p>}
      send={busy ? end.erasing : end.erase}
      look="danger"
      busy={busy}
      onSend={erase}
      onClose={onCancel}
    >
      <TextField
        label={end.confirm}
        hint={view.title}
        error={error}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        maxLength={limits.titleLength}
        autoComplete="off"
      />
    </FormDialog>
  );
}
