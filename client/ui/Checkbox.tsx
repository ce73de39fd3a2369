import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import styles from "./Field.module.css";

type Props = Readonly<
  Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "id"> & { label: string; hint?: ReactNode }
>;

/** A choice that is on or off. */
export function Checkbox({ label, hint, ...rest }: Props) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input {...rest} type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
