import { useEffect } from "react";

/** Does something when somebody presses `?`: not in a field, a question or a menu, where it is a letter as any other. */
export function useHelpKey(help: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const writing = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]";
      if (event.target instanceof Element && event.target.closest(writing)) return;
      event.preventDefault();
      help();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [help]);
}
