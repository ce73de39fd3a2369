import { nanoid } from "nanoid";
import type { Occasion } from "../../../shared/doc/versions.ts";
import type { VersionId } from "../../../shared/ids.ts";
import type { ReportLink } from "../../sync/reportLink.ts";

/** Keeps the document as it is before something that changes much, so that there is a way back also tomorrow. */
export function keepBefore(before: Occasion, { versions, report }: ReportLink, by: string): void {
  const content = report.content.current();
  if (content.length > 0)
    versions.keep({ id: nanoid<VersionId>(), name: "", at: Date.now(), before, ...(by && { by }) }, content);
}
