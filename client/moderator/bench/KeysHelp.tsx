import { Keyboard } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { KeyGroups } from "../../ui/KeyGroups.tsx";
import { focusSearch } from "./groupFocus.ts";

/** Tells the keys of the bench, when somebody presses the button or `?`; `/` leads to the words to look for. Not while somebody types. */
export function KeysHelp() {
  const { text } = useText();
  const [isOpen, open] = useState(false);
  const words = text.bench.keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const typing = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]";
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (event.key === "?") open(true);
      else if (event.key === "/") focusSearch();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
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
          <KeyGroups groups={words.groups} />
        </Dialog>
      )}
    </>
  );
}
