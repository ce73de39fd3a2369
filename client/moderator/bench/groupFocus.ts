import type { ClusterId } from "../../../shared/ids.ts";
import { whenDrawn } from "../../boards/noteFocus.ts";
import { unfoldAround } from "../../ui/Fold.tsx";

/** Where the functions below find their goals. */
export const groupMark = "data-group";
export const looseMark = "data-loose-notes";
export const searchMark = "data-search-notes";

/** Brings the focus to the name of a group. @returns false when the group is not on the screen. */
export function focusGroup(id: ClusterId): boolean {
  const name = document.querySelector<HTMLElement>(`[${groupMark}="${id}"] textarea`);
  name?.focus();
  return name !== null;
}

/** Brings the focus back to the loose notes; the list itself knows at which note it was. */
export function focusLooseNotes(): void {
  document.querySelector<HTMLElement>(`[${looseMark}]`)?.focus();
}

/** Brings the focus to where words are looked for. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLElement>(`[${searchMark}]`);
  if (field && unfoldAround(field))
    whenDrawn(() => field.focus()); // only what is shown takes the focus
  else field?.focus();
}
