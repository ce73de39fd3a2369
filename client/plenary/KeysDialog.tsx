import { useText } from "../locales/useText.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { SingleKeysChoice } from "../ui/SingleKeysChoice.tsx";
import styles from "./Plenary.module.css";

/** Which keys lead the plenary view. */
export function KeysDialog({ onClose }: Readonly<{ onClose(): void }>) {
  const { text } = useText();
  return (
    <Dialog title={text.plenary.keys.title} onClose={onClose}>
      <SingleKeysChoice />
      <dl className={styles.keys}>
        {text.plenary.keys.list.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
