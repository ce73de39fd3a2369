import { useState } from "react";
import { useLocation } from "wouter";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FieldError } from "../../ui/Field.tsx";
import type { Person } from "../person.ts";

/** For who sits down at somebody else's device: asks first, since coming back takes the link or the code. */
export default function LeaveDialog({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const [, goTo] = useLocation();
  const [error, setError] = useState<string>();

  const leave = async (): Promise<void> => {
    try {
      await person.leave();
      goTo("/");
    } catch (cause) {
      setError(errorText(text, cause).sentence);
    }
  };

  return (
    <Dialog
      title={text.room.you.leaveTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.room.you.stay}</Button>
          <Button look="primary" onClick={() => void leave()}>
            {text.room.you.leaveGo}
          </Button>
        </>
      }
    >
      <p>{text.room.you.leaveBody}</p>
      <FieldError>{error}</FieldError>
    </Dialog>
  );
}
