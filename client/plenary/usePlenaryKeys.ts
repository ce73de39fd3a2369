import { useEffect, useEffectEvent } from "react";
import { useLocation } from "wouter";
import { singleKeysNow } from "../ui/singleKeys.ts";
import { turnFullScreen } from "./fullScreen.ts";
import type { Place } from "./usePlace.ts";

type Around = Readonly<{
  /** The list of keys lies over the screen: the keys are its own. */
  isHelping: boolean;
  help(): void;
  /** Where Escape leads, once the screen is no longer full. */
  desk: string;
}>;

/** Leads the plenary view by keys, so that nobody has to look for a mouse in front of a hall. */
export function usePlenaryKeys(place: Place, { isHelping, help, desk }: Around): void {
  const [, setLocation] = useLocation();
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (isHelping || event.ctrlKey || event.metaKey || event.altKey) return;
    const onControl = event.target instanceof HTMLElement && event.target.closest("button, a, input, select") !== null;
    if (onControl && (event.key === " " || event.key === "Enter")) return; // those press it
    if (place.asTable && scrolling.includes(event.key)) return; // a table may be longer than the screen
    if (event.key.length === 1 && event.key !== " " && !singleKeysNow()) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act({ place, help, leave: () => setLocation(desk) });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

type Acting = Readonly<{ place: Place; help(): void; leave(): void }>;

const scrolling: readonly string[] = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", " "];

const forward = ({ place }: Acting): void => place.step(1);
const back = ({ place }: Acting): void => place.step(-1);

/** What each key does. A presenter's remote sends the page keys. */
const keys: Readonly<Record<string, (acting: Acting) => void>> = {
  ArrowRight: forward,
  PageDown: forward,
  " ": forward,
  ArrowLeft: back,
  PageUp: back,
  ArrowDown: ({ place }) => place.jump(1),
  ArrowUp: ({ place }) => place.jump(-1),
  Home: ({ place }) => place.go(0),
  End: ({ place }) => place.go(Number.MAX_SAFE_INTEGER),
  j: ({ place }) => place.turnJoin(),
  d: ({ place }) => place.turnDark(),
  t: ({ place }) => place.turnTable(),
  f: () => turnFullScreen(),
  "?": ({ help }) => help(),
  Escape: ({ leave }) => (document.fullscreenElement ? turnFullScreen() : leave()),
};
