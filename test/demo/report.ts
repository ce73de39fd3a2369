import { extname } from "node:path";
import { unzipSync } from "fflate";
import { openReportLink } from "../../client/sync/reportLink.ts";
import { api, type Links } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import { draftReport } from "../../shared/report/build.ts";
import { toEditor } from "../../shared/report/tiptap.ts";
import { allSaved } from "../support/allSaved.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { type ExportReader, words } from "../support/exports/readExport.ts";
import { readHtml } from "../support/exports/readHtml.ts";
import { readMarkdown } from "../support/exports/readMarkdown.ts";
import { readOdt } from "../support/exports/readOdt.ts";
import { until } from "../support/until.ts";
import type { Moderator } from "./desk.ts";
import { tableTexts } from "./tableTexts.ts";

/** The report as a downloaded file. `format` is an id of `listExports`. */
export type ReportFile = Readonly<{ format: string; bytes: Uint8Array }>;

/** Fills the report's document with the statements, as the report page does when a moderator asks for it. */
export async function fillReport({ visitor, desk, look }: Moderator, { session }: Links): Promise<void> {
  const view = await look();
  const joined = new Map(view.rooms.map((room) => [room.id, room.joined]));
  const { clusters, themes, placements } = desk.synthesis;
  const blocks = draftReport({
    session: view,
    notes: desk.notes.current(),
    synthesis: { clusters: clusters.current(), themes: themes.current(), placements: placements.current() },
    participants: [...joined.values()].reduce((sum, people) => sum + people, 0),
    joined,
  });
  const { report, link, close } = openReportLink(session, visitor.how);
  try {
    await until(link.state, (state) => state === "live");
    report.fill(toEditor(blocks));
    await allSaved(link);
  } finally {
    close();
  }
}

/** Downloads the report in each format that there is. */
export async function downloadReports({ visitor }: Moderator, { session }: Links): Promise<readonly ReportFile[]> {
  const formats = await visitor.call(api.listExports);
  const path = downloads.report.path.replace(":session", session);
  return Promise.all(
    formats.map(async ({ id: format }) => {
      const response = await visitor.fetch(`${path.replace(":format", format)}?as=moderator`);
      if (!response.ok) throw new Error(`The report as ${format} was answered with status ${response.status}.`);
      return { format, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}

/** Who reads which kind of document, by its extension. */
export const readers: Readonly<Record<string, ExportReader>> = {
  docx: readDocx,
  odt: readOdt,
  md: readMarkdown,
  html: readHtml,
};

/**
 * Reads a report file strictly and looks for what must be in it.
 *
 * @param phrases  the statements, and the notes of the appendix.
 * @returns one sentence for each thing that is wrong.
 */
export function faultsIn({ format, bytes }: ReportFile, title: string, phrases: readonly string[]): readonly string[] {
  try {
    if (format === "pdf") return faultsInPdf(bytes);
    if (format === "zip") return faultsInZip(bytes, title, phrases);
    const texts = tableTexts[format]?.(bytes);
    if (texts) return lacking(format, texts, phrases);
    const read = readers[format];
    if (!read) return [`Nobody here can read the report as ${format}.`];
    const { top, pieces } = read(bytes);
    return [
      ...(top.map(words).includes(title) ? [] : [`The report as ${format} does not open with its title.`]),
      ...lacking(
        format,
        pieces.map(({ text }) => text),
        phrases,
      ),
    ];
  } catch (error) {
    return [`The report as ${format} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function lacking(format: string, texts: readonly string[], phrases: readonly string[]): readonly string[] {
  const all = words(texts.join("\n"));
  const missing = phrases.filter((phrase) => !all.includes(words(phrase)));
  const [first = ""] = missing;
  return missing.length > 0 ? [`The report as ${format} lacks ${missing.length} texts, such as “${first}”.`] : [];
}

/** All of them in one: each report is read by its own extension. What lies in folders is a part of one that lies beside them. */
function faultsInZip(zip: Uint8Array, title: string, phrases: readonly string[]): readonly string[] {
  const reports = Object.entries(unzipSync(zip))
    .map(([path, bytes]) => ({ path, format: extname(path).slice(1), bytes }))
    .filter(({ path, format }) => !path.includes("/") && format !== "txt"); // that one tells what the others are
  if (reports.length < 2) return ["The report as zip holds less than two files."];
  return reports.flatMap((file) => faultsIn(file, title, phrases).map((fault) => `In the zip: ${fault}`));
}

/** Only that it is one: reading what it says takes tools that not every machine has. The tests do. */
function faultsInPdf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-" ? [] : ["The report as pdf is no PDF."];
}
