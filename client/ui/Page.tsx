import type { ReactNode } from "react";
import { Link } from "wouter";
import { useText } from "../locales/useText.ts";
import { Brand } from "./Brand.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./Page.module.css";
import { SkipLink } from "./SkipLink.tsx";

type Props = Readonly<{
  /** What stands at the right of the header, before the language. */
  actions?: ReactNode;
  /** `text`: a column to read (the usual). `wide`: tables and cards. `full`: the page lays itself out, edge to edge. */
  width?: "text" | "wide" | "full";
  /** Holds a `PageHeading`. */
  children: ReactNode;
}>;

/** What every page stands in: a way past the header, the header, and the content. */
export function Page({ actions, width = "text", children }: Props) {
  const { text } = useText();
  const looks = width === "text" ? styles.main : `${styles.main} ${styles[width] ?? ""}`;
  return (
    <div className={styles.page}>
      <SkipLink />
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Brand />
          <span className={actions ? styles.product : undefined}>{text.common.product}</span>
        </Link>
        <div className={styles.actions}>
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={looks}>
        {children}
      </main>
    </div>
  );
}

/** The heading of a page with a line under it. */
export function PageHead({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={styles.head}>{children}</div>;
}
