import { Eye, Lock, Vote as VoteIcon } from "lucide-react";
import { useState } from "react";
import { useText } from "../locales/useText.ts";
import type { LeadCommands } from "../sync/leading.ts";
import { Button } from "../ui/Button.tsx";
import { LazyPart, lazyPart } from "../ui/LazyPart.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import styles from "./LeadControls.module.css";

const VoteDialog = lazyPart(() => import("./VoteDialog.tsx"));

type Props = Readonly<{
  /** The name of what is led. */
  label: string;
  isPrivate: boolean;
  isVoting: boolean;
  commands: LeadCommands;
}>;

/** What somebody who leads can let people do at one question: each button says what happens next. */
export function LeadControls({ label, isPrivate, isVoting, commands }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const [choosing, choose] = useState(false);
  const [busy, setBusy] = useState(false);
  const words = text.lead;
  const run = (act: () => Promise<unknown>) => (): void => {
    setBusy(true);
    act()
      .catch(() => showToast(words.failed))
      .finally(() => setBusy(false));
  };
  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{label}</legend>
      {isPrivate ? (
        <Button busy={busy} small onClick={run(commands.reveal)}>
          <Eye aria-hidden="true" size={16} />
          {words.reveal}
        </Button>
      ) : (
        <Button busy={busy} small onClick={run(commands.writePrivately)}>
          <Lock aria-hidden="true" size={16} />
          {words.writePrivately}
        </Button>
      )}
      {isVoting ? (
        <Button busy={busy} small onClick={run(commands.closeVote)}>
          <VoteIcon aria-hidden="true" size={16} />
          {words.closeVote}
        </Button>
      ) : (
        <Button busy={busy} small onClick={() => choose(true)}>
          <VoteIcon aria-hidden="true" size={16} />
          {words.openVote}
        </Button>
      )}
      {choosing && (
        <LazyPart onFailed={() => choose(false)}>
          <VoteDialog onClose={() => choose(false)} onOpen={(budget) => run(() => commands.openVote(budget))()} />
        </LazyPart>
      )}
    </fieldset>
  );
}
