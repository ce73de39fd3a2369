import type { ExportFormat } from "../ports.ts";
import { csv } from "./csv.ts";
import { docx } from "./docx/docx.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { odt } from "./odt/odt.ts";
import { pdf } from "./pdf/pdf.ts";
import { xlsx } from "./xlsx.ts";

/** The list of formats to download, in the order of the screen. */
export const exportFormats: readonly ExportFormat[] = [docx, odt, pdf, html, markdown, xlsx, csv, json];
