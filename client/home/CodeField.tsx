import { useLayoutEffect, useRef } from "react";
import { Field } from "../ui/Field.tsx";
import styles from "./CodeField.module.css";
import { caretAfter, groupedCode, linkIn, signsOf } from "./code.ts";

type Props = Readonly<{
  label: string;
  hint: string;
  error: string | undefined;
  /** The signs, without the space between the groups. */
  code: string;
  onChange(code: string): void;
}>;

/** One large field for the code: capitals and grouping come by themselves, and the caret stays where one types. */
export function CodeField({ label, hint, error, code, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const signsBefore = useRef(0);
  useLayoutEffect(() => {
    if (document.activeElement !== input.current) return;
    const caret = caretAfter(Math.min(signsBefore.current, code.length));
    input.current?.setSelectionRange(caret, caret);
  }, [code]);
  return (
    <div className={styles.code}>
      <Field label={label} hint={hint} error={error}>
        {(ties) => (
          <input
            {...ties}
            ref={input}
            name="code"
            value={groupedCode(code)}
            placeholder="ABCD 3467"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            onPaste={(event) => {
              const link = linkIn(event.clipboardData.getData("text"));
              if (link === undefined) return;
              event.preventDefault();
              location.assign(link);
            }}
            onChange={({ target }) => {
              signsBefore.current = signsOf(target.value.slice(0, target.selectionStart ?? target.value.length)).length;
              onChange(signsOf(target.value));
            }}
          />
        )}
      </Field>
    </div>
  );
}
