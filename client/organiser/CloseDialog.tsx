import { useState } from "react";
import { api, type SessionView } from "../../shared/api.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldError } from "../ui/Field.tsx";

type Props = Readonly<{ view: SessionView; onDone(): void; onCancel(): void }>;

/** Asks before a session closes: nobody can open it again. */
export function CloseDialog({ view, onDone, onCancel }: Props) {
  const { text } = useText();
  const { end } = text.organiser.page;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const close = async (): Promise<void> => {
    setBusy(true);
    try {
      await call(api.closeSession, { session: view.id, as: "organiser" });
      onDone();
    } catch (cause) {
      setError(errorText(text, cause).sentence);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={end.closeTitle}
      role="alertdialog"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{text.common.cancel}</Button>
          <Button look="primary" busy={busy} onClick={() => void close()}>
            {end.close}
          </Button>
        </>
      }
    >
      <p>{end.closeBody(text.common.days(view.life.keepDays))}</p>
      <FieldError>{error}</FieldError>
    </Dialog>
  );
}
