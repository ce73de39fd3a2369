import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./Field.tsx";

type Bare<Attributes> = Readonly<Omit<Attributes, "className" | "aria-describedby" | "aria-invalid">>;

type TextFieldProps = FieldTexts &
  Bare<InputHTMLAttributes<HTMLInputElement>> &
  Readonly<{ ref?: Ref<HTMLInputElement> }>;

/** One line that somebody fills in alone. For words that others type in too there is `SharedText`. */
export function TextField({ label, hint, error, optional = false, id, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(ties) => <input type="text" {...rest} {...ties} />}
    </Field>
  );
}

type TextAreaProps = FieldTexts &
  Bare<TextareaHTMLAttributes<HTMLTextAreaElement>> &
  Readonly<{ ref?: Ref<HTMLTextAreaElement> }>;

/** Several lines that somebody fills in alone. */
export function TextArea({ label, hint, error, optional = false, id, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(ties) => <textarea {...rest} {...ties} />}
    </Field>
  );
}
