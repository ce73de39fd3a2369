import { type SubmitEvent, useId, useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Telling } from "./useTelling.ts";

/** Asks for a moderator, with a sentence on what it is about for who wants to say it. */
export default function HandDialog({ telling, onClose }: Readonly<{ telling: Telling; onClose(): void }>) {
  const { text } = useText();
  const form = useId();
  const [line, setLine] = useState("");
  const words = text.facilitation.hand;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await telling.raiseHand(line.trim())) onClose();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" type="submit" form={form} busy={telling.busy}>
            {words.send}
          </Button>
        </>
      }
    >
      <p>{words.body}</p>
      <form id={form} onSubmit={(event) => void send(event)}>
        <TextField
          label={words.line}
          hint={words.lineHint}
          optional
          value={line}
          onChange={(event) => setLine(event.target.value)}
          maxLength={limits.handLineLength}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}
