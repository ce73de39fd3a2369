import type { ExportFormat } from "../ports.ts";
import { docx } from "./docx.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";

/** The list of formats a report can be downloaded in, in the order of the screen. */
export const exportFormats: readonly ExportFormat[] = [docx, markdown, html];
