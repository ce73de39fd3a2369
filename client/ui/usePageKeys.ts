import { useEffect, useEffectEvent } from "react";
import { singleKeysNow } from "./singleKeys.ts";

/** Keys of one character that work wherever somebody is on the page: not in a field, a question or a menu, where they are letters as any other. */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeysNow()) return;
    const writing = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]";
    if (event.target instanceof Element && event.target.closest(writing)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
