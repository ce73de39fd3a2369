import { lazy, type ReactNode, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import buttonStyles from "./Button.module.css";
import { LazyPart } from "./LazyPart.tsx";

const load = () => import("./MenuList.tsx");
const MenuList = lazy(load);

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

/** A button that opens a list of things to do: arrow keys, first letters, Escape. */
export function Menu({ label, icon, small = false, groups, className, inTabOrder = true }: Props) {
  const [focus, open] = useState<"first" | "last" | true>(); // absent: closed
  const button = useRef<HTMLButtonElement>(null);
  const looks = [buttonStyles.button, icon && buttonStyles.icon, small && buttonStyles.small, className];
  const close = (): void => open(undefined);
  useEffect(fetchSoon, []);
  return (
    <>
      <AriaButton
        ref={button}
        className={looks.filter(Boolean).join(" ")}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={focus !== undefined}
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
      {focus !== undefined && (
        <LazyPart onFailed={close}>
          <MenuList label={label} groups={groups} button={button} focus={focus} onClose={close} />
        </LazyPart>
      )}
    </>
  );
}

let isFetched = false;

/** Fetches the list when the page has come to rest: it must open at once, and also without a connection. */
function fetchSoon(): void {
  if (isFetched) return;
  isFetched = true;
  const fetchNow = (): void =>
    void load().catch(() => {
      isFetched = false; // again with the next menu, or when it is opened
    });
  if ("requestIdleCallback" in window) requestIdleCallback(fetchNow);
  else setTimeout(fetchNow, 2_000); // Safari
}
