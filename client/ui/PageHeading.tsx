import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../locales/useText.ts";

/** The path whose heading was shown last; absent before the first. */
let shownPath: string | undefined;

type Props = Readonly<{
  /** The page in a few words, for the browser's tab. */
  title: string;
  /** What the heading shows, when that is more than the title. */
  children?: ReactNode;
  hidden?: boolean;
}>;

/** The page's one main heading. It names the browser's tab and takes the focus when somebody comes from another page. */
export function PageHeading({ title, children, hidden = false }: Props) {
  const { text } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === text.common.product ? title : `${title} · ${text.common.product}`;
  }, [title, text]);
  useEffect(() => {
    if (shownPath !== undefined && shownPath !== location.pathname) heading.current?.focus();
    shownPath = location.pathname;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? "visually-hidden" : undefined}>
      {children ?? title}
    </h1>
  );
}
