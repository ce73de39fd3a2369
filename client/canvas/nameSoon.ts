import type { StackId } from "../../shared/ids.ts";
import { whenDrawn } from "../boards/noteFocus.ts";

/** A new group is best named at once: the field for it gets the focus. */
export function nameSoon(stack: StackId): void {
  whenDrawn(() => document.querySelector<HTMLElement>(`[data-stack-name="${stack}"]`)?.focus({ preventScroll: true }));
}
