import { Check, CheckCheck, Ellipsis, Hand as HandIcon, ListChecks } from "lucide-react";
import { useState } from "react";
import type { Round } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { useNarrow } from "../../ui/useNarrow.ts";
import styles from "./Facilitation.module.css";
import type { Here } from "./here.ts";
import { Leading } from "./Leading.tsx";
import { Messages } from "./Messages.tsx";
import { useSignalNews } from "./useSignalNews.ts";
import { useTelling } from "./useTelling.ts";

const CheckDialog = lazyPart(() => import("./CheckDialog.tsx"));
const HandDialog = lazyPart(() => import("./HandDialog.tsx"));
const ToolsDialog = lazyPart(() => import("./ToolsDialog.tsx"));

type Props = Readonly<{ here: Here; link: RoomLink; round: Round | undefined; aheadMs: number }>;

/** What a room can say beside its notes: help, done, looking back; and for who leads it, time and where to look. */
export function FacilitationBar({ here, link, round, aheadMs }: Props) {
  const { text } = useText();
  const telling = useTelling(here.session, here.room);
  const hand = useLive(link.signals.hand);
  const rounds = useLive(link.signals.rounds);
  const [open, setOpen] = useState<"hand" | "check" | "tools">();
  const words = text.facilitation;
  const isDone = round !== undefined && rounds.get(round.id)?.doneAt !== undefined;
  useSignalNews(hand, isDone);
  const close = (): void => setOpen(undefined);
  const narrow = useNarrow();
  const lookBack = (): void => setOpen("check");
  const folded = narrow
    ? [{ id: "check", choices: [{ id: "check", label: words.check.open, onChoose: lookBack }] }]
    : [];
  return (
    <section className={styles.bar} aria-label={words.bar}>
      {hand ? (
        <p className={styles.asked}>
          <HandIcon aria-hidden="true" size={16} />
          <span>{hand.takenAt === undefined ? words.hand.waiting : words.hand.coming(hand.takenBy ?? "")}</span>
          <Button look="bare" busy={telling.busy} onClick={() => void telling.lowerHand()}>
            {words.hand.lower}
          </Button>
        </p>
      ) : (
        <Button small aria-haspopup="dialog" onClick={() => setOpen("hand")}>
          <HandIcon aria-hidden="true" size={16} />
          {words.hand.raise}
        </Button>
      )}
      {round && (
        <>
          <Button
            small
            aria-pressed={isDone}
            busy={telling.busy}
            onClick={() => void telling.markDone(round.id, !isDone)}
          >
            {isDone ? <CheckCheck aria-hidden="true" size={16} /> : <Check aria-hidden="true" size={16} />}
            {words.done.mark}
          </Button>
          {!narrow && (
            <Button small aria-haspopup="dialog" onClick={lookBack}>
              <ListChecks aria-hidden="true" size={16} />
              {words.check.open}
            </Button>
          )}
          {here.leads ? (
            <Leading round={round} link={link} telling={telling} onTools={() => setOpen("tools")} more={folded} />
          ) : (
            narrow && <Menu label={words.more} icon={<Ellipsis aria-hidden="true" size={18} />} groups={folded} />
          )}
        </>
      )}
      <Messages link={link} aheadMs={aheadMs} />
      {open && (
        <LazyPart key={open} onFailed={close}>
          {open === "hand" && <HandDialog telling={telling} onClose={close} />}
          {open === "tools" && round && <ToolsDialog here={here} round={round} link={link} onClose={close} />}
          {open === "check" && round && (
            <CheckDialog here={here} round={round} link={link} telling={telling} onClose={close} />
          )}
        </LazyPart>
      )}
    </section>
  );
}
