import { Eye, Users } from "lucide-react";
import { useId } from "react";
import type { PersonId } from "../../shared/ids.ts";
import type { RosterPerson } from "../../shared/wire.ts";
import { useText } from "../locales/useText.ts";
import { Avatars } from "./Avatars.tsx";
import styles from "./PeopleHere.module.css";

type Props = Readonly<{ people: readonly RosterPerson[]; me: PersonId; anonymous: boolean }>;

/** How many people are in the room; pressed, it tells who. The browser's own popover closes it by Escape or a press elsewhere. */
export function PeopleHere({ people: all, me, anonymous }: Props) {
  const { text } = useText();
  const id = useId();
  const people = all.filter(({ visits }) => !visits);
  const isVisited = people.length < all.length;
  const inOrder = [...people].sort((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name));
  const { title, here, you, noName, leads } = text.room.people;
  const count = people.reduce((sum, { heads = 1 }) => sum + heads, 0);
  const table = text.facilitation.heads.at;
  return (
    <>
      {isVisited && (
        <span className={styles.visited} role="status" data-tip={text.room.people.visited}>
          <Eye aria-hidden="true" size={16} />
          <span className={styles.visitedWords}>{text.room.people.visited}</span>
        </span>
      )}
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`${title}: ${here(count)}`}
        data-tip={title}
      >
        <Users aria-hidden="true" size={16} />
        {count}
        {!anonymous && <Avatars people={inOrder} />}
      </button>
      <section id={id} popover="auto" className={styles.people} aria-label={title}>
        {anonymous ? (
          <p>{text.room.people.anonymous(count)}</p>
        ) : (
          <ul>
            {inOrder.map((person) => (
              <li key={person.id}>
                {person.name || noName}
                {person.heads && <span className={styles.you}> · {table(person.heads)}</span>}
                {person.leads && <span className={styles.you}> · {leads}</span>}
                {person.id === me && <span className={styles.you}> ({you})</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
