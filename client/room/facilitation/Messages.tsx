import { MessageSquare } from "lucide-react";
import { useId } from "react";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import popover from "../../ui/Popover.module.css";
import { useNarrow } from "../../ui/useNarrow.ts";
import { type Message, useMessages } from "./callsHere.ts";
import styles from "./Facilitation.module.css";

/** What moderators said so far, newest first. Nothing as long as they said nothing. */
export function Messages({ link, aheadMs }: Readonly<{ link: RoomLink; aheadMs: number }>) {
  const { text, language } = useText();
  const id = useId();
  const messages = useMessages(link);
  const narrow = useNarrow();
  const words = text.facilitation.messages;
  if (messages.length === 0) return null;
  const time = ({ at }: Message): string => clock(language, at - aheadMs); // on this device's clock, as people read it
  return (
    <>
      <button
        type="button"
        className={styles.messagesButton}
        popoverTarget={id}
        aria-label={`${words.title}: ${messages.length}`}
      >
        <MessageSquare aria-hidden="true" size={16} />
        {narrow ? messages.length : words.open(messages.length)}
      </button>
      <section id={id} popover="auto" className={`${popover.panel} ${styles.messages}`} aria-label={words.title}>
        <ol>
          {messages.toReversed().map((message) => (
            <li key={message.id}>
              <span className={styles.quiet}>
                {time(message)}
                {message.onlyHere && ` · ${words.onlyHere}`}
              </span>
              {message.words}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
