import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "../locales/useText.ts";
import buttonStyles from "./Button.module.css";
import type MenuList from "./MenuList.tsx";
import { useToasts } from "./Toasts.tsx";

/** One thing to do. `chosen` marks the present one of several choices. */
export type Choice = Readonly<{
  id: string;
  label: string;
  icon?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onChoose(): void;
}>;

/** Choices that belong together. `title` may be absent. */
export type ChoiceGroup = Readonly<{ id: string; title?: string; choices: readonly Choice[] }>;

type Props = Readonly<{
  /** The name of the button that opens it; with `icon` only screen readers and the tooltip have it. */
  label: string;
  icon?: ReactNode;
  small?: boolean;
  /** As a function where many menus stand in a list: then they are made when somebody opens it. */
  groups: readonly ChoiceGroup[] | (() => readonly ChoiceGroup[]);
  className?: string;
  /** `false` where arrow keys lead to it already, as in a list of many. */
  inTabOrder?: boolean;
}>;

type List = typeof MenuList;
type Focus = Parameters<List>[0]["focus"];

const openingKeys: ReadonlyMap<string, Focus> = new Map([
  ["Enter", "first"],
  [" ", "first"],
  ["ArrowDown", "first"],
  ["ArrowUp", "last"],
]);

/** A button that opens a list of things to do: arrow keys, first letters, Escape. */
export function Menu({ label, icon, small = false, groups, className, inTabOrder = true }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const [shown, show] = useState<Readonly<{ List: List; focus: Focus }>>(); // absent: closed
  const button = useRef<HTMLButtonElement>(null);
  const looks = [buttonStyles.button, icon && buttonStyles.icon, small && buttonStyles.small, className];
  const open = (focus: Focus): void => {
    button.current?.focus(); // it gets the focus back from the list; Safari gives it none for a press
    if (fetched) return show({ List: fetched, focus }); // in this very moment: the next key is for the list
    fetchList().then(
      (List) => show({ List, focus }),
      () => showToast(text.common.errors.unavailable),
    );
  };
  useEffect(fetchAtRest, []);
  return (
    <>
      <button
        type="button"
        ref={button}
        className={looks.filter(Boolean).join(" ")}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={shown !== undefined}
        tabIndex={inTabOrder ? undefined : -1}
        {...(icon ? { "data-tip": label } : {})}
        onPointerEnter={fetchSoon}
        onFocus={fetchSoon}
        onClick={({ detail }) => open(detail === 0 ? "first" : true)} // 0: by a screen reader
        onKeyDown={(event) => {
          const focus = openingKeys.get(event.key);
          if (!focus) return;
          event.preventDefault(); // no click: the list would take it for a screen reader's, and focus a moment later or never
          open(focus);
        }}
      >
        {icon ?? label}
      </button>
      {shown && (
        <shown.List
          label={label}
          groups={typeof groups === "function" ? groups() : groups}
          button={button}
          focus={shown.focus}
          onClose={() => show(undefined)}
        />
      )}
    </>
  );
}

let fetched: List | undefined;
let isAsked = false;
let rest: ReturnType<typeof setTimeout> | undefined;

/** The page itself comes first, and who types, ms. */
const restMs = 2_000;

async function fetchList(): Promise<List> {
  fetched ??= (await import("./MenuList.tsx")).default;
  return fetched;
}

/** Fetches the list, as somebody comes near a button. What fails is tried again with the next one, or when one is opened. */
function fetchSoon(): void {
  if (isAsked) return;
  isAsked = true;
  fetchList().catch(() => {
    isAsked = false;
  });
}

/** Fetches it when the page has come to rest: it must open at once, and also without a connection. */
function fetchAtRest(): void {
  if (isAsked || rest !== undefined) return;
  const wait = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      removeEventListener("input", wait);
      rest = undefined;
      fetchSoon();
    }, restMs);
  };
  addEventListener("input", wait);
  wait();
}
