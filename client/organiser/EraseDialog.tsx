import { type SubmitEvent, useId, useState } from "react";
import { api, type SessionView } from "../../shared/api.ts";
import type { Certificate } from "../../shared/life.ts";
import { limits } from "../../shared/limits.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";

type Props = Readonly<{ view: SessionView; onDone(proof: Certificate): void; onCancel(): void }>;

/** Asks for the title before everything goes: what is erased nobody can bring back. */
export function EraseDialog({ view, onDone, onCancel }: Props) {
  const { text } = useText();
  const { end } = text.organiser.page;
  const form = useId();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const erase = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
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
    <Dialog
      title={end.eraseTitle}
      role="alertdialog"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{text.common.cancel}</Button>
          <Button look="danger" type="submit" form={form} busy={busy}>
            {busy ? end.erasing : end.erase}
          </Button>
        </>
      }
    >
      <p>{end.eraseBody}</p>
      <form id={form} onSubmit={(event) => void erase(event)} noValidate>
        <TextField
          label={end.confirm}
          hint={view.title}
          error={error}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          maxLength={limits.titleLength}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}
