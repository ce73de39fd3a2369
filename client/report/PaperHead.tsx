import type { SessionView } from "../../shared/api.ts";
import type { FrontMatterDoc } from "../../shared/doc/frontMatter.ts";
import { day, list } from "../locales/formats.ts";
import { useLive } from "../sync/useLive.ts";
import { topOf } from "./front/top.ts";
import styles from "./OpenReport.module.css";

/** The top of the document as every format has it. It is set beside the document, and not typed here. */
export function PaperHead({ view, front }: Readonly<{ view: SessionView; front: FrontMatterDoc }>) {
  const { language } = view.template;
  const { title, subtitle, date, organisers } = topOf(view, useLive(front.now).top);
  const names = organisers.split("\n").flatMap((name) => name.trim() || []);
  const isDay = !Number.isNaN(Date.parse(date));
  return (
    <div className={styles.paperHead} lang={language}>
      {names.length > 0 && <p>{list(language, names)}</p>}
      <p className={styles.paperTitle}>{title}</p>
      <p className={styles.paperSubtitle}>{subtitle}</p>
      <p>{isDay ? day(language, date) : view.date}</p>
    </div>
  );
}
