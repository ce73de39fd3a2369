import type { Report } from "../../../shared/blocks.ts";
import type { Style } from "../../../shared/style.ts";
import type { DocumentFormat } from "../../ports.ts";

/** PDF that a screen reader can read (PDF/UA-1): Typst refuses to write one that is not. It is loaded where it is written, as with Word. */
export const pdf = {
  of: "document",
  id: "pdf",
  name: "PDF",
  extension: "pdf",
  type: "application/pdf",
  async render(report: Report, style: Style) {
    const { writePdf } = await import("./document.ts");
    return writePdf(report, style);
  },
} satisfies DocumentFormat;
