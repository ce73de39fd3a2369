import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
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
  groups: readonly ChoiceGroup[];
  className?: string;
  /** `false` where arrow keys lead to it already, as in a list of many. */
  inTabOrder?: boolean;
}>;

type List = typeof MenuList;
type Focus = Parameters<List>[0]["focus"];

/** A button that opens a list of things to do: arrow keys, first letters, Escape. */
export function Menu({ label, icon, small = false, groups, className, inTabOrder = true }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const [shown, show] = useState<Readonly<{ List: List; focus: Focus }>>(); // absent: closed
  const button = useRef<HTMLButtonElement>(null);
  const looks = [buttonStyles.button, icon && buttonStyles.icon, small && buttonStyles.small, className];
  const open = (focus: Focus): void => {
    if (fetched) return show({ List: fetched, focus }); // in this very moment: the next key is for the list
    fetchList().then(
      (List) => show({ List, focus }),
      () => showToast(text.common.errors.unavailable),
    );
  };
  useEffect(fetchAtRest, []);
  return (
    <>
      <AriaButton
        ref={button}
        className={looks.filter(Boolean).join(" ")}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={shown !== undefined}
        excludeFromTabOrder={!inTabOrder}
        {...(icon ? { "data-tip": label } : {})}
        onPress={({ pointerType }) => open(pointerType === "keyboard" || pointerType === "virtual" ? "first" : true)}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown") open("first");
          if (key === "ArrowUp") open("last");
        }}
      >
        {icon ?? label}
      </AriaButton>
      {shown && (
        <shown.List label={label} groups={groups} button={button} focus={shown.focus} onClose={() => show(undefined)} />
      )}
    </>
  );
}

let fetched: List | undefined;
let isAsked = false;

async function fetchList(): Promise<List> {
  fetched ??= (await import("./MenuList.tsx")).default;
  return fetched;
}

/** Fetches the list when the page has come to rest: it must open at once, and also without a connection. */
function fetchAtRest(): void {
  if (isAsked) return;
  isAsked = true;
  const fetchNow = (): void => {
    fetchList().catch(() => {
      isAsked = false; // again with the next menu, or when one is opened
    });
  };
  if ("requestIdleCallback" in window) requestIdleCallback(fetchNow);
  else setTimeout(fetchNow, 2_000); // Safari
}
