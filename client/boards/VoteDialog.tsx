import { useState } from "react";
import type { Vote } from "../../shared/doc/lead.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import styles from "./LeadControls.module.css";

type Props = Readonly<{ onClose(): void; onOpen(budget: Pick<Vote, "dots" | "most">): void }>;

/** Asks how many dots everybody gets. */
export default function VoteDialog({ onClose, onOpen }: Props) {
  const { text } = useText();
  const [dots, setDots] = useState(String(limits.dotsUsual));
  const [most, setMost] = useState(String(limits.dotsUsual));
  const words = text.lead.budget;
  const submit = (): void => {
    onOpen({ dots: Number(dots), most: Math.min(Number(most), Number(dots)) });
    onClose();
  };
  const count = { type: "number", min: 1, max: limits.dots, step: 1, required: true } as const;
  return (
    <FormDialog
      title={words.title}
      send={words.open}
      browserChecks
      className={styles.form}
      onSend={submit}
      onClose={onClose}
    >
      <TextField label={words.dots} {...count} value={dots} onChange={(event) => setDots(event.target.value)} />
      <TextField label={words.most} {...count} value={most} onChange={(event) => setMost(event.target.value)} />
      <p>{words.hint}</p>
    </FormDialog>
  );
}
