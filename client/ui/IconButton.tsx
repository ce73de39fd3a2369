import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import styles from "./Button.module.css";

type Props = Readonly<
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "aria-label"> & {
    /** What it does, in words: the name for screen readers and the tooltip. */
    label: string;
    icon: ReactNode;
    /** For inside a note or a row; on a touch screen it stays large. */
    small?: boolean;
    ref?: Ref<HTMLButtonElement>;
  }
>;

/** A button that shows an icon only. `Tooltip` shows its label on hover and focus. */
export function IconButton({ label, icon, small = false, className, type = "button", ...rest }: Props) {
  const looks = [styles.button, styles.icon, small && styles.small, className].filter(Boolean).join(" ");
  return (
    <button {...rest} type={type} className={looks} aria-label={label} data-tip={label}>
      {icon}
    </button>
  );
}
