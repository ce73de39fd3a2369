import type { ReactNode } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useText } from "../locales/useText.ts";
import styles from "./EditorTools.module.css";

type Props = Readonly<{ className?: string | undefined; children: ReactNode }>;

/** What can be done with the words where the caret is. One stop for Tab; arrow keys go from button to button. */
export function EditorTools({ className = "", children }: Props) {
  const { text } = useText();
  return (
    <Toolbar aria-label={text.common.editor.toolbar} className={`${styles.tools} ${className}`}>
      {children}
    </Toolbar>
  );
}
