import type { SessionView } from "../../shared/api.ts";
import { day, list } from "../locales/formats.ts";
import styles from "./OpenReport.module.css";

/** The top of the document as every format has it. It comes from the session, so it is not edited here. */
export function PaperHead({ view }: Readonly<{ view: SessionView }>) {
  const { language, report } = view.template;
  return (
    <div className={styles.paperHead} lang={language}>
      {view.organisers.length > 0 && <p>{list(language, view.organisers)}</p>}
      <p className={styles.paperTitle}>{view.title}</p>
      <p className={styles.paperSubtitle}>{report.subtitle}</p>
      <p>{day(language, view.date)}</p>
    </div>
  );
}
