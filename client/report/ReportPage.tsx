import type { SessionView } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { useText } from "../locales/useText.ts";
import { useDeskLink } from "../sync/useDeskLink.ts";
import { useReportLink } from "../sync/useReportLink.ts";
import { PageSkeleton } from "../ui/Skeleton.tsx";
import { OpenReport } from "./OpenReport.tsx";

/** The document: made from the statements, edited together, downloaded. */
export default function ReportPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="moderator">
      {(view) => <ConnectedReport key={view.id} view={view} />}
    </Entered>
  );
}

function ConnectedReport({ view }: Readonly<{ view: SessionView }>) {
  const { text } = useText();
  const report = useReportLink(view.id);
  const desk = useDeskLink(view.id); // what the document is made from
  return report && desk ? (
    <OpenReport view={view} report={report} desk={desk} />
  ) : (
    <PageSkeleton label={text.common.loading} />
  );
}
