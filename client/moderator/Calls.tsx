import { Megaphone, Timer, Users } from "lucide-react";
import { useState } from "react";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { Button } from "../ui/Button.tsx";
import { Fold } from "../ui/Fold.tsx";
import { AnnounceDialog } from "./AnnounceDialog.tsx";
import styles from "./Calls.module.css";
import { useDesk } from "./deskContext.ts";
import { Hands } from "./Hands.tsx";
import { LeadDialog } from "./LeadDialog.tsx";
import { useCalling } from "./useCalling.ts";

const backSeconds = 60;

/** Leading and calling out to all rooms, and which rooms call for somebody. */
export function Calls() {
  const { text } = useText();
  const { view, link } = useDesk();
  const [writing, write] = useState(false);
  const [isLeading, lead] = useState(false);
  const calling = useCalling();
  const signals = useLive(link.signals);
  const { round, open } = useLive(link.stage.scene);
  const onStage = view.template.rounds.find(({ id }) => id === round);
  const words = text.facilitation.desk;
  const done = [...signals.values()].filter(({ rounds }) => round && rounds.get(round)?.doneAt !== undefined).length;
  if (view.life.isClosed) return null;
  return (
    <div className={styles.calls}>
      <Fold title={words.calls}>
        {onStage && (
          <Button small aria-haspopup="dialog" onClick={() => lead(true)}>
            <Users aria-hidden="true" size={16} />
            {text.lead.all}
          </Button>
        )}
        <Button small aria-haspopup="dialog" onClick={() => write(true)}>
          <Megaphone aria-hidden="true" size={16} />
          {words.announce}
        </Button>
        <Button
          small
          busy={calling.busy}
          onClick={() => void calling.announce({ words: words.backWords, seconds: backSeconds })}
        >
          <Timer aria-hidden="true" size={16} />
          {words.back}
        </Button>
      </Fold>
      {open && done > 0 && <p className={styles.done}>{words.doneCount(done, view.rooms.length)}</p>}
      <Hands calling={calling} />
      {isLeading && onStage && <LeadDialog round={onStage} onClose={() => lead(false)} />}
      {writing && <AnnounceDialog calling={calling} onClose={() => write(false)} />}
    </div>
  );
}
