import { useMemo } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { buildReport } from "../../../shared/report/build.ts";
import { day, list } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { DeskLink } from "../../sync/deskLink.ts";
import type { ReportLink } from "../../sync/reportLink.ts";
import { useGrades } from "../../sync/useGrades.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { wholeInputOf } from "../draftOf.ts";
import { BlocksView } from "./BlocksView.tsx";
import styles from "./Preview.module.css";

type Props = Readonly<{ view: SessionView; link: ReportLink; desk: DeskLink; onClose(): void }>;

/** The whole document as it goes out, with what is computed and the appendix, on paper of its own size. */
export function PreviewDialog({ view, link, desk, onClose }: Props) {
  const { text } = useText();
  const words = text.document.reading;
  const { grades } = useGrades(view);
  const report = useMemo(
    () =>
      buildReport({
        ...wholeInputOf(view, desk),
        edited: link.report.content.current(),
        front: link.front.now.current(),
        appendix: true,
        ...(grades && { grades }),
      }),
    [view, link, desk, grades],
  );
  return (
    <Dialog
      wide
      title={words.previewTitle}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {text.common.close}
        </Button>
      }
    >
      <article className={styles.sheet} lang={report.language}>
        {report.authors.length > 0 && <p>{list(report.language, report.authors)}</p>}
        <p className={styles.title}>{report.title}</p>
        <p className={styles.subtitle}>{report.subtitle}</p>
        <p>{day(report.language, report.date)}</p>
        <BlocksView blocks={report.blocks} />
      </article>
    </Dialog>
  );
}
