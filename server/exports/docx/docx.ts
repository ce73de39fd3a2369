import type { Report } from "../../../shared/blocks.ts";
import type { Style } from "../../../shared/style.ts";
import type { DocumentFormat } from "../../ports.ts";

/** Word, also for LibreOffice and Google Docs. What writes it is loaded where it is written: the rest of the server carries none of it. */
export const docx = {
  of: "document",
  id: "docx",
  name: "Word",
  extension: "docx",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  async render(report: Report, style: Style) {
    const { writeDocx } = await import("./document.ts");
    return writeDocx(report, style);
  },
} satisfies DocumentFormat;
