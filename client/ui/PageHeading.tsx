import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../locales/useText.ts";

/** What was shown last: the path, and the words of its heading. Absent before the first. */
let shown: string | undefined;

type Props = Readonly<{
  /** The page in a few words, for the browser's tab. */
  title: string;
  /** What the heading shows, when that is more than the title. */
  children?: ReactNode;
  hidden?: boolean;
}>;

/**
 * The page's one main heading. It names the browser's tab and takes the focus when somebody comes from another page or another step
 * of the same one, unless that has a field ready to type in.
 */
export function PageHeading({ title, children, hidden = false }: Props) {
  const { text } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === text.common.product ? title : `${title} · ${text.common.product}`;
  }, [title, text]);
  useEffect(() => {
    const here = `${location.pathname} ${heading.current?.textContent}`;
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (shown !== undefined && shown !== here && !isTyping) heading.current?.focus();
    shown = here;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? "visually-hidden" : undefined}>
      {children ?? title}
    </h1>
  );
}
