import { useText } from "../locales/useText.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./OrganiserPage.module.css";

/** A link to hand out: to see, to select and to copy. */
export function LinkField({ label, link }: Readonly<{ label: string; link: string }>) {
  const { text } = useText();
  return (
    <div className={styles.link}>
      <Field label={label}>
        {(ties) => (
          <div className={styles.linkRow}>
            <input {...ties} type="text" readOnly value={link} onFocus={({ target }) => target.select()} />
            <CopyButton value={link} thing={label}>
              {text.common.copy}
            </CopyButton>
          </div>
        )}
      </Field>
    </div>
  );
}
