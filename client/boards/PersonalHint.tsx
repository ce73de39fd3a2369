import { useState } from "react";
import { type Personal, personalIn } from "../../shared/personal.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./PersonalHint.module.css";

/** Asks kindly whether something personal belongs here. Nothing of it leaves the browser, and nobody is kept from writing. */
export function PersonalHint({ words }: Readonly<{ words: string }>) {
  const { text } = useText();
  const [meant, setMeant] = useState<Personal>();
  const found = personalIn(words);
  const shown = found !== meant ? found : undefined;
  return (
    <div role="status" className={styles.place}>
      {shown && (
        <p className={styles.hint}>
          <span>{text.room.note.personal[shown]}</span>
          <Button
            look="bare"
            onPointerDown={(event) => event.preventDefault()} // one goes on writing
            onClick={() => setMeant(shown)}
          >
            {text.room.note.personal.leave}
          </Button>
        </p>
      )}
    </div>
  );
}
