import { Eye } from "lucide-react";
import type { Look } from "../../../shared/doc/calls.ts";
import { questionsOfRound, type Round } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { Button } from "../../ui/Button.tsx";
import { useNewestLook } from "./callsHere.ts";
import styles from "./Facilitation.module.css";
import type { Here } from "./here.ts";
import { useLook } from "./useLook.ts";

type Props = Readonly<{
  here: Here;
  link: RoomLink;
  round: Round;
  aheadMs: number;
  /** Shows the note that is pointed at; absent: none any more. */
  onShow(look: Look | undefined): void;
}>;

/** Says where the facilitator or a moderator asks everybody to look, with one press to go there. */
export function LookBanner({ here, link, round, aheadMs, onShow }: Props) {
  const { text } = useText();
  const newest = useNewestLook(link);
  const isOwn = newest?.by === "facilitator" && here.leads;
  const look = newest?.round === round.id && !isOwn ? newest : undefined;
  const question = questionsOfRound(round).find(({ id }) => id === look?.question);
  const { isOpen, go, dismiss } = useLook(question && look, question?.heading ?? "", aheadMs, onShow);
  const words = text.facilitation.look;
  if (!isOpen || !look || !question) return null;
  const noteWords = wordsOf(link, look);
  return (
    <section className={styles.banner} aria-label={words.banner(look.by)}>
      <Eye aria-hidden="true" size={20} />
      <p className={styles.words}>
        <span className={styles.quiet}>{words.banner(look.by)} </span>
        <span lang={here.language}>{question.heading}</span>
        {noteWords && <q>{noteWords}</q>}
      </p>
      <Button look="primary" onClick={go}>
        {look.follow ? words.goOn : words.go}
      </Button>
      <Button look="bare" onClick={dismiss}>
        {words.later}
      </Button>
    </section>
  );
}

function wordsOf({ room }: RoomLink, { note }: Look): string | undefined {
  const words = room.notes.current().find(({ id }) => id === note)?.text;
  return words && words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
}
