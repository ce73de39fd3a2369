import * as Y from "yjs";
import { openReport, type ReportDoc } from "../../shared/doc/report.ts";
import { docName, type SessionId } from "../../shared/ids.ts";
import { connect, type How, type Link } from "./connect.ts";

/** The report's document. `doc` is for the shared editor only, which binds to it by itself. */
export type ReportLink = Readonly<{
  report: ReportDoc;
  doc: Y.Doc;
  link: Link;
  close(): void;
}>;

/** Opens the report for people who may edit it. */
export function openReportLink(session: SessionId, how: How): ReportLink {
  const doc = new Y.Doc();
  const link = connect({
    ...how,
    name: docName({ kind: "report", session }),
    as: "moderator",
    doc,
  });
  return {
    report: openReport(doc),
    doc,
    link,
    close() {
      link.close();
      doc.destroy();
    },
  };
}
