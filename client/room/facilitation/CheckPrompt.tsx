import { useState } from "react";
import type { Round } from "../../../shared/template.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import styles from "./Check.module.css";
import type { Here } from "./here.ts";
import { useTelling } from "./useTelling.ts";

const CheckDialog = lazyPart(() => import("./CheckDialog.tsx"));

/** The last step of a round: looking back on it together, or what the room said when it did. */
export function CheckPrompt({ here, round, link }: Readonly<{ here: Here; round: Round; link: RoomLink }>) {
  const { text, language } = useText();
  const telling = useTelling(here.session, here.room);
  const stamped = useLive(link.signals.rounds).get(round.id)?.check;
  const [isOpen, setOpen] = useState(false);
  const words = text.facilitation.check;
  if (here.isOver && !stamped) return null;
  return (
    <div className={styles.prompt}>
      <p>
        {stamped ? words.stamp(stamped.verdict, clock(language, stamped.at)) : words.prompt}
        {stamped?.words && <q>{stamped.words}</q>}
      </p>
      {!here.isOver && (
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {stamped ? words.again : words.start}
        </Button>
      )}
      {isOpen && (
        <LazyPart onFailed={() => setOpen(false)}>
          <CheckDialog here={here} round={round} link={link} telling={telling} onClose={() => setOpen(false)} />
        </LazyPart>
      )}
    </div>
  );
}
