import type { RosterPerson } from "../../shared/wire.ts";
import { tintOf } from "../boards/board.ts";
import styles from "./PeopleHere.module.css";

const atMost = 5;

/** The initials of who is here, where there is room for them. For eyes only: the list beside it says the same in words. */
export function Avatars({ people }: Readonly<{ people: readonly RosterPerson[] }>) {
  const shown = people.slice(0, people.length > atMost ? atMost - 1 : atMost);
  const more = people.length - shown.length;
  return (
    <span className={styles.avatars} aria-hidden="true">
      {shown.map(({ id, name, leads }) => (
        <span
          key={id}
          className={styles.avatar}
          data-leads={leads || undefined}
          style={{ background: `var(--note-${tintOf(sumOf(id) % 6)})` }}
        >
          {initialsOf(name)}
        </span>
      ))}
      {more > 0 && <span className={styles.avatar}>+{more}</span>}
    </span>
  );
}

/** The first letters of the first and the last word, whatever writing they are in. */
function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("") || "?";
}

/** The same person has the same colour, also after a reload. */
function sumOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
