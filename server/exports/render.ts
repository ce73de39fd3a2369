import type { Archive } from "../../shared/archive/schema.ts";
import { archiveOf } from "../../shared/archive/write.ts";
import type { Report } from "../../shared/blocks.ts";
import { buildReport } from "../../shared/report/build.ts";
import type { Style } from "../../shared/style.ts";
import type { Sheet } from "../../shared/tables/sheet.ts";
import { sheetsOf } from "../../shared/tables/sheets.ts";
import type { ExportFormat, ExportInput } from "../ports.ts";
import { crossLinked } from "./crossLinks.ts";

/** What goes into files: each of the three made once, when the first file asks for it. */
export type Contents = Readonly<{ report(): Report; sheets(): readonly Sheet[]; archive(): Archive }>;

/** The contents of the files of one moment. */
export function contentsOf(input: ExportInput): Contents {
  return {
    report: once(() => crossLinked(buildReport(input))),
    sheets: once(() => sheetsOf(input)),
    archive: once(() => archiveOf(input)),
  };
}

/** One file in this format. */
export function render(format: ExportFormat, { report, sheets, archive }: Contents, style: Style): Promise<Uint8Array> {
  switch (format.of) {
    case "document":
      return format.render(report(), style);
    case "tables":
      return format.render(sheets());
    case "whole":
      return format.render(archive());
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
