import * as Y from "yjs";
import { type Comments, openComments } from "../../shared/doc/comments.ts";
import { type FrontMatterDoc, openFrontMatter } from "../../shared/doc/frontMatter.ts";
import { openReport, type ReportDoc } from "../../shared/doc/report.ts";
import { openVersions, type Versions } from "../../shared/doc/versions.ts";
import { docName, type SessionId } from "../../shared/ids.ts";
import { connect, type How, type Link } from "./connect.ts";

/** The report's document. `doc` is for the shared editor only, which binds to it by itself. */
export type ReportLink = Readonly<{
  report: ReportDoc;
  versions: Versions;
  comments: Comments;
  front: FrontMatterDoc;
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
    versions: openVersions(doc),
    comments: openComments(doc),
    front: openFrontMatter(doc),
    doc,
    link,
    close() {
      link.close();
      doc.destroy();
    },
  };
}
