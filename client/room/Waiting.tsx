import { useText } from "../locales/useText.ts";
import { Brand } from "../ui/Brand.tsx";
import { Privacy } from "./Privacy.tsx";
import styles from "./Waiting.module.css";

/** Before the first round: who comes early is welcome and need not wonder what to do. */
export function Waiting({ anonymous }: Readonly<{ anonymous: boolean }>) {
  const { text } = useText();
  return (
    <div className={styles.waiting}>
      <Brand size={56} />
      <h2>{text.room.waiting.title}</h2>
      <p>{text.room.waiting.body}</p>
      <Privacy anonymous={anonymous} />
    </div>
  );
}
