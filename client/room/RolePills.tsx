import { useId } from "react";
import { useText } from "../locales/useText.ts";
import styles from "./RolePills.module.css";

type Props = Readonly<{
  roles: readonly string[];
  /** Empty: they would rather not say. Absent: nothing chosen yet. */
  chosen: string | undefined;
  onChoose(role: string): void;
}>;

/** The roles that people can have here, and “rather not”: one tap chooses. */
export function RolePills({ roles, chosen, onChoose }: Props) {
  const { text } = useText();
  const name = useId();
  const words = text.room.role;
  return (
    <fieldset className={styles.roles}>
      <legend>{words.title}</legend>
      <p>{words.body}</p>
      <div className={styles.pills}>
        {[...roles, ""].map((role) => (
          <label key={role} className={styles.pill}>
            <input type="radio" name={name} value={role} checked={chosen === role} onChange={() => onChoose(role)} />
            {role || words.rather}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
