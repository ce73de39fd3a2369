import { Ellipsis, Quote } from "lucide-react";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { type ChoiceGroup, Menu } from "../../ui/Menu.tsx";
import { useGroupChoices } from "../bench/notes/NoteMenu.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import styles from "./StatementPlace.module.css";

type Props = Readonly<{ numbered: NumberedCluster; onQuote(note: SourcedNote): void }>;

/** The notes of the group, to read while writing, to quote from, and to put elsewhere when they say something else. */
export function BehindNotes({ numbered: { cluster, support }, onQuote }: Props) {
  const { text } = useText();
  const { roomName } = useDesk();
  const choices = useGroupChoices(cluster.id);
  const words = text.statements;
  return (
    <section className={styles.behind} aria-labelledby="behind">
      <h3 id="behind">{text.common.notes(support.notes.length)}</h3>
      {support.gone > 0 && <p className={styles.warn}>{text.moderator.groups.gone(support.gone)}</p>}
      {support.notes.length === 0 && <p className={styles.quiet}>{words.noNotes}</p>}
      <ul className={styles.notes}>
        {support.notes.map((note) => (
          <li key={note.ref} className={styles.note}>
            <p dir="auto">{note.text}</p>
            <span className={styles.quiet}>
              {roomName(note.room)}
              {support.changed.has(note.ref) && <span className={styles.warn}> · {text.moderator.notes.changed}</span>}
            </span>
            <div className={styles.buttons}>
              <Button look="bare" aria-label={words.quotes.quoteNote(note.text)} onClick={() => onQuote(note)}>
                <Quote aria-hidden="true" size={16} />
                {words.quotes.quote}
              </Button>
              <Menu
                label={text.moderator.notes.menu}
                icon={<Ellipsis aria-hidden="true" size={20} />}
                small
                groups={() => choices([note.ref]).map(here)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What looks for notes elsewhere would open behind this. */
const here = (group: ChoiceGroup): ChoiceGroup => ({
  ...group,
  choices: group.choices.filter(({ id }) => id !== "similar"),
});
