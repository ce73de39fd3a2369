import type { ClusterId } from "../../../shared/ids.ts";

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
  const fold = field?.closest("details");
  if (fold) fold.open = true; // on a small screen it is folded away
  field?.focus();
}
