import type { SessionId } from "../../shared/ids.ts";
import { openReportLink, type ReportLink } from "./reportLink.ts";
import { howOfPage, useLink } from "./useLink.ts";

/** The report's connection; absent until it is made, and when no session is given. */
export function useReportLink(session: SessionId | undefined): ReportLink | undefined {
  return useLink(session, openReportOf);
}

const openReportOf = (session: SessionId): ReportLink => openReportLink(session, howOfPage());
