import { ArrowLeft } from "lucide-react";
import { lazy, Suspense } from "react";
import type { SessionView } from "../../shared/api.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { useErased } from "../sync/useErased.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { ClosedMessage } from "../ui/ClosedMessage.tsx";
import { ErasedMessage } from "../ui/ErasedMessage.tsx";
import { Page } from "../ui/Page.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Downloads } from "./Downloads.tsx";
import { MakeDocument } from "./MakeDocument.tsx";
import { useDoubts } from "./names/useDoubts.ts";
import styles from "./OpenReport.module.css";
import { SavedStatus } from "./SavedStatus.tsx";
import { Unstated } from "./Unstated.tsx";

/** The editor is the largest part of the product: it comes when somebody edits. */
const ReportEditor = lazy(() => import("./ReportEditor.tsx"));

type Props = Readonly<{ view: SessionView; report: ReportLink; desk: DeskLink }>;

export function OpenReport({ view, report, desk }: Props) {
  const { text } = useText();
  const state = useLinkState(report.link.state);
  const deskState = useLive(desk.link.state);
  const content = useLive(report.report.content);
  const doubts = useDoubts(view, desk);
  const words = text.report;
  if (useErased(report.link)) return <ErasedMessage />;
  if (state === "closed" || deskState === "closed") return <ClosedMessage />;
  const isLoading = state === "connecting" || deskState === "connecting";
  return (
    <Page
      width="full"
      actions={
        <>
          <SavedStatus link={report.link} />
          <ButtonLink href={`/s/${view.id}/desk`}>
            <ArrowLeft aria-hidden="true" size={18} />
            {words.toDesk}
          </ButtonLink>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.head}>
          <PageHeading title={words.titleOf(view.title)}>{words.title}</PageHeading>
          {!isLoading && <MakeDocument view={view} link={report} desk={desk} />}
        </div>
        {isLoading ? (
          <Skeleton label={text.common.connecting} />
        ) : (
          <>
            <Unstated view={view} report={report} desk={desk} />
            <Downloads session={view.id} isMade={content.length > 0} doubts={doubts.open.length} />
            {state === "offline" && (
              <p className={styles.offline} role="status">
                {words.offline}
              </p>
            )}
            {content.length > 0 && (
              <Suspense fallback={<Skeleton label={text.common.loading} />}>
                <ReportEditor view={view} link={report} desk={desk} doubts={doubts} />
              </Suspense>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
