import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Telling } from "./useTelling.ts";

/** Asks for a moderator, with a sentence on what it is about for who wants to say it. */
export default function HandDialog({ telling, onClose }: Readonly<{ telling: Telling; onClose(): void }>) {
  const { text } = useText();
  const [line, setLine] = useState("");
  const words = text.facilitation.hand;
  const send = async (): Promise<void> => {
    if (await telling.raiseHand(line.trim())) onClose();
  };
  return (
    <FormDialog
      title={words.title}
      intro={<p>{words.body}</p>}
      send={words.send}
      busy={telling.busy}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={words.line}
        hint={words.lineHint}
        optional
        value={line}
        onChange={(event) => setLine(event.target.value)}
        maxLength={limits.handLineLength}
        autoComplete="off"
      />
    </FormDialog>
  );
}
