import { useText } from "../../locales/useText.ts";
import { useVoices } from "../useVoices.ts";
import styles from "./RoomWall.module.css";

/** How many people took part as what. Nothing where nobody is asked, and as long as it would point at somebody. */
export function RoleCounts() {
  const { text } = useText();
  const people = useVoices()?.people ?? [];
  if (people.length === 0) return null;
  return (
    <dl className={styles.roles} aria-label={text.wall.roles.title}>
      {people.map(({ role = text.wall.roles.rest, people: n }) => (
        <div key={role}>
          <dt>{role}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  );
}
