import { useRef, useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import type { Doubt } from "../../../shared/synthesis/hiding.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FoldedList } from "../../ui/FoldedList.tsx";
import cardStyles from "../panel/Cards.module.css";
import styles from "./Names.module.css";
import type { Doubts } from "./useDoubts.ts";

/** So many at once: who has more to look at asks for them. */
const atOnce = 25;

/** The notes that seem to hold a name, to be left out or to stand, before the document goes to others. */
export function NamesPanel({ view, doubts }: Readonly<{ view: SessionView; doubts: Doubts }>) {
  const { text } = useText();
  const words = text.document.names;
  const panel = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(atOnce);
  const { open, hidden } = doubts;
  const nameOf = ({ note }: Doubt): string => view.rooms.find(({ id }) => id === note.room)?.name ?? "";

  /** The card goes; the focus goes to the next one. */
  const decide = (doubt: Doubt, isHidden: boolean): void => {
    const at = open.indexOf(doubt);
    doubts.decide(doubt, isHidden);
    announce(isHidden ? words.hidden : words.kept);
    requestAnimationFrame(() => {
      const cards = [...(panel.current?.querySelectorAll<HTMLElement>("[data-first]") ?? [])];
      (cards[Math.min(at, cards.length - 1)] ?? panel.current)?.focus();
    });
  };
  return (
    <section ref={panel} className={cardStyles.panel} aria-label={words.title} tabIndex={-1}>
      <p className={cardStyles.about}>{open.length === 0 ? words.none : words.about}</p>
      <ul className={cardStyles.cards}>
        {open.slice(0, shown).map((doubt) => (
          <li key={doubt.note.ref} className={cardStyles.card}>
            <span className={styles.room}>{nameOf(doubt)}</span>
            <p className={cardStyles.words}>
              <Marked doubt={doubt} />
            </p>
            <div className={cardStyles.buttons}>
              <Button
                data-first
                aria-label={words.aboutNote(words.hide, doubt.note.text)}
                onClick={() => decide(doubt, true)}
              >
                {words.hide}
              </Button>
              <Button
                look="bare"
                aria-label={words.aboutNote(words.keep, doubt.note.text)}
                onClick={() => decide(doubt, false)}
              >
                {words.keep}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>{words.more(open.length - shown)}</Button>
      )}
      <FoldedList
        title={words.hiddenBefore(hidden.length)}
        action={words.showAgain}
        rows={hidden.map((doubt) => ({
          key: doubt.note.ref,
          words: doubt.note.text,
          onAction: () => doubts.decide(doubt, false),
        }))}
      />
    </section>
  );
}

/** The note, with what seems to be a name marked. */
function Marked({ doubt: { note, pieces } }: Readonly<{ doubt: Doubt }>) {
  const marked = pieces.map(({ from, to }, at) => (
    <span key={from}>
      {note.text.slice(at === 0 ? 0 : pieces[at - 1]?.to, from)}
      <mark className={styles.mark}>{note.text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {marked}
      {note.text.slice(pieces.at(-1)?.to)}
    </>
  );
}
