import { Ellipsis } from "lucide-react";
import type { PersonView } from "../../../shared/people.ts";
import { useText } from "../../locales/useText.ts";
import { type Choice, Menu } from "../../ui/Menu.tsx";
import styles from "./RoomPanel.module.css";

type Props = Readonly<{ person: PersonView; name: string; choices: readonly Choice[] }>;

/** One person: the name, what they are, whether they are there, and what a moderator can do. */
export function PersonLine({ person, name, choices }: Props) {
  const { text } = useText();
  const words = text.moderator.people;
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        {name}
        {person.heads && <span className={styles.away}>{text.facilitation.heads.at(person.heads)}</span>}
        {person.role === "facilitator" && <span className={styles.mark}>{words.leads}</span>}
        {!person.connected && <span className={styles.away}>{words.away}</span>}
      </span>
      <Menu
        label={words.menu(name)}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        small
        groups={[{ id: "person", choices }]}
      />
    </li>
  );
}

/** What to call somebody: their name, or where nobody gives one a label that stays the same. */
export function useNameOf(): (person: PersonView) => string {
  const { text } = useText();
  return ({ name, id }) => name || text.moderator.people.nameless(id.slice(0, 4).toUpperCase());
}
