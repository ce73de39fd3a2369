import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useText } from "../locales/useText.ts";
import styles from "./Field.module.css";

export type FieldTexts = Readonly<{
  label: string;
  /** What to fill in, before anything went wrong. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. Absent when nothing is. */
  error?: ReactNode;
  /** Says beside the label that it may stay empty. */
  optional?: boolean;
}>;

/** What ties a control to its words. */
export type FieldTies = Readonly<{
  id: string;
  className: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}>;

type Props = FieldTexts & Readonly<{ id?: string | undefined; children(ties: FieldTies): ReactNode }>;

/** A control with its label, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, optional, id: given, children }: Props) {
  const { text } = useText();
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> ({text.common.optional})</span>}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: styles.control ?? "",
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** Says what is wrong; announced when it appears. */
export function FieldError({ id, children }: Readonly<{ id?: string; children: ReactNode }>) {
  return (
    <div id={id} role="alert" className={styles.alert}>
      {children && (
        <div className={styles.error}>
          <CircleAlert aria-hidden="true" size={16} />
          <span>{children}</span>
        </div>
      )}
    </div>
  );
}
