import { Keyboard } from "lucide-react";
import { useState } from "react";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { LazyPart, lazyPart } from "../ui/LazyPart.tsx";
import { usePageKeys } from "../ui/usePageKeys.ts";
import styles from "./KeysHelp.module.css";
import type { View } from "./ViewSwitch.tsx";

const KeysDialog = lazyPart(() => import("./KeysDialog.tsx"));

/** Tells the keys of the list or the board, when somebody presses the button or `?`. */
export function KeysHelp({ view }: Readonly<{ view: View }>) {
  const { text } = useText();
  const [isOpen, setOpen] = useState(false);
  const open = (): void => setOpen(true);
  const close = (): void => setOpen(false);
  usePageKeys({ "?": open });
  return (
    <>
      <IconButton
        className={styles.help ?? ""}
        label={text.room.keys.title}
        icon={<Keyboard aria-hidden="true" size={20} />}
        aria-keyshortcuts="?"
        onClick={open}
      />
      {isOpen && (
        <LazyPart onFailed={close}>
          <KeysDialog view={view} onClose={close} />
        </LazyPart>
      )}
    </>
  );
}
