import { Megaphone } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import type { SessionId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { useTimeLeft } from "../useTimeLeft.ts";
import { type Message, useMessages } from "./callsHere.ts";
import styles from "./Facilitation.module.css";
import { useSeen } from "./useSeen.ts";

type Props = Readonly<{ session: SessionId; link: RoomLink; aheadMs: number }>;

/** So long after a countdown ended its message has had its say: whoever comes back later finds it in the list. Ms. */
const overMs = 60_000;

/** The newest message of the moderators, until somebody says that they saw it. Screen readers hear it once, when they have a moment. */
export function MessageBanner({ session, link, aheadMs }: Props) {
  const messages = useMessages(link);
  const { isSeen, see } = useSeen(session, aheadMs);
  const unseen = messages.filter((message) => !isSeen(message));
  const newest = unseen.at(-1);
  const { text } = useText();
  const said = useRef<string>(undefined);
  const say = useEffectEvent((message: Message) => {
    if (said.current === message.id) return;
    said.current = message.id;
    announce(`${text.facilitation.messages.banner}: ${message.words}`);
  });
  useEffect(() => {
    if (newest) say(newest);
  }, [newest]);
  if (!newest) return null;
  return <Banner key={newest.id} message={newest} aheadMs={aheadMs} onSeen={() => see(unseen)} />;
}

function Banner({ message, aheadMs, onSeen }: Readonly<{ message: Message; aheadMs: number; onSeen(): void }>) {
  const { text } = useText();
  const time = useTimeLeft(message.until, aheadMs);
  const isPast = useTimeLeft(message.until && message.until + overMs, aheadMs)?.phase === "over";
  const words = text.facilitation.messages;
  if (isPast) return null;
  return (
    <section className={styles.banner} aria-label={words.banner}>
      <Megaphone aria-hidden="true" size={20} />
      <p className={styles.words}>{message.words}</p>
      {time && (
        <span role="timer" aria-live="off" className={styles.countdown}>
          {time.phase === "over" ? words.now : words.left(time.seconds)}
        </span>
      )}
      <Button onClick={onSeen}>{words.seen}</Button>
    </section>
  );
}
