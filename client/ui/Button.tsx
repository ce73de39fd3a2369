import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from "react";
import { Link } from "wouter";
import styles from "./Button.module.css";

/** `primary`: the one action that matters here. `bare`: hardly there. Absent: an ordinary button. */
export type ButtonLook = "primary" | "bare" | "danger";

type ButtonProps = Readonly<
  ButtonHTMLAttributes<HTMLButtonElement> & {
    look?: ButtonLook;
    /** For a bar of several; on a touch screen it stays large. */
    small?: boolean;
    /** Busy: pressing does nothing, and the focus stays where it is. */
    busy?: boolean;
    ref?: Ref<HTMLButtonElement>;
  }
>;

export function Button({
  look,
  small = false,
  busy = false,
  className,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, [small && styles.small, className].filter(Boolean).join(" "))}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

type ButtonLinkProps = Readonly<
  AnchorHTMLAttributes<HTMLAnchorElement> & {
    look?: ButtonLook;
    href: string;
    /** Loads the page anew: for downloads, other tabs, and links with a secret behind the `#`. */
    outside?: boolean;
  }
>;

/** A link that looks like a button: it goes somewhere, so it is a link. */
export function ButtonLink({ look, outside = false, className, ...rest }: ButtonLinkProps) {
  const looks = buttonClass(look, className);
  return outside ? <a {...rest} className={looks} /> : <Link {...rest} className={looks} />;
}

function buttonClass(look: ButtonLook | undefined, more: string | undefined): string {
  return [styles.button, look && styles[look], more].filter(Boolean).join(" ");
}
