import { useText } from "../locales/useText.ts";
import { Brand } from "../ui/Brand.tsx";
import { Privacy } from "./arrival/Privacy.tsx";
import type { Person } from "./person.ts";
import { RoleChoice } from "./RoleChoice.tsx";
import styles from "./Waiting.module.css";

/** Before the first round: who comes early is welcome and need not wonder what to do; nor who comes when all is over. */
export function Waiting({ person }: Readonly<{ person: Person }>) {
  const { view } = person;
  const { text } = useText();
  return (
    <div className={styles.waiting}>
      <Brand size={56} />
      <h2>{view.life.isClosed ? text.room.ended.title : text.room.waiting.title}</h2>
      <p>{view.life.isClosed ? text.room.ended.body : text.room.waiting.body}</p>
      {!view.life.isClosed && <RoleChoice person={person} />}
      <Privacy view={view} />
    </div>
  );
}
