import { Megaphone } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { openFor } from "../../../shared/synthesis/validation.ts";
import type { Template } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import styles from "../facilitation/Facilitation.module.css";
import type { Here } from "../facilitation/here.ts";
import { draftsHere } from "./draftsHere.ts";

const DraftDialog = lazyPart(() => import("./DraftDialog.tsx"));

type Props = Readonly<{ here: Here; link: RoomLink; template: Template }>;

/** Says that moderators put statements to this room, and how many wait for its answer. Nothing as long as they put none. */
export function DraftPrompt({ here, link, template }: Props) {
  const { text } = useText();
  const drafts = draftsHere(template, useLive(link.stage.published));
  const answers = useLive(link.signals.answers);
  const [isOpen, setOpen] = useState(false);
  useNews(Math.max(0, ...drafts.map(({ draft }) => draft.at)));
  if (drafts.length === 0) return null;
  const left = drafts.reduce((sum, { draft }) => sum + openFor(draft, answers), 0);
  const asks = left > 0 && !here.isOver;
  const words = text.validation.room;
  return (
    <section className={styles.banner} aria-label={text.validation.title}>
      <Megaphone aria-hidden="true" size={20} />
      <p className={styles.words}>
        {text.validation.title}.{" "}
        <span className={styles.quiet}>{here.isOver ? words.over : asks ? words.toRead(left) : words.allRead}</span>
      </p>
      <Button {...(asks && { look: "primary" })} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {asks ? words.read : words.look}
      </Button>
      {isOpen && (
        <LazyPart onFailed={() => setOpen(false)}>
          <DraftDialog here={here} link={link} template={template} onClose={() => setOpen(false)} />
        </LazyPart>
      )}
    </section>
  );
}

/** Tells screen readers when something new was put to the room while they are here. */
function useNews(newest: number): void {
  const { text } = useText();
  const known = useRef(newest);
  const say = useEffectEvent(() => announce(text.validation.room.arrived));
  useEffect(() => {
    if (newest > known.current) say();
    known.current = newest;
  }, [newest]);
}
