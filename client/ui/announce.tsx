import { useSyncExternalStore } from "react";
import { voiceNow } from "./voice.ts";

/** Repeats must be heard again, so each message has a number. */
type Message = Readonly<{ words: string; at: number }>;

/** So many at once are read as one: a busy room must not talk without end. */
const quietMs = 500;

let shown: Message = { words: "", at: 0 };
let waiting: string | undefined;
const listeners = new Set<() => void>();

/**
 * Says something to screen readers when they have a moment, as far as people want to hear it. Of messages in quick succession only
 * the last is said.
 *
 * @param weight  `news`: what others do, which is worth knowing but can wait.
 */
export function announce(words: string, weight: "news" | "important" = "important"): void {
  const voice = voiceNow();
  if (voice === "off" || (voice === "important" && weight === "news")) return;
  const first = waiting === undefined;
  waiting = words;
  if (!first) return;
  setTimeout(() => {
    shown = { words: waiting ?? "", at: shown.at + 1 };
    waiting = undefined;
    for (const tell of listeners) tell();
  }, quietMs);
}

/** The place that screen readers watch. Once per page, in `App`. */
export function LiveRegion() {
  const { words, at } = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true" data-react-aria-top-layer="true">
      <span key={at}>{words}</span>
    </div>
  );
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
