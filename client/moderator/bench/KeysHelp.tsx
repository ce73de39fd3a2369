import { Keyboard } from "lucide-react";
import { useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { KeyGroups } from "../../ui/KeyGroups.tsx";
import { SingleKeysChoice } from "../../ui/SingleKeysChoice.tsx";
import { usePageKeys } from "../../ui/usePageKeys.ts";
import { focusSearch } from "./groupFocus.ts";

/** Tells the keys of the bench, when somebody presses the button or `?`; `/` leads to the words to look for. Not while somebody types. */
export function KeysHelp() {
  const { text } = useText();
  const [isOpen, open] = useState(false);
  const words = text.bench.keys;
  usePageKeys({ "?": () => open(true), "/": focusSearch });
  return (
    <>
      <IconButton
        label={words.title}
        icon={<Keyboard aria-hidden="true" size={20} />}
        aria-keyshortcuts="?"
        onClick={() => open(true)}
      />
      {isOpen && (
        <Dialog title={words.title} onClose={() => open(false)}>
          <SingleKeysChoice />
          <KeyGroups groups={words.groups} />
        </Dialog>
      )}
    </>
  );
}
