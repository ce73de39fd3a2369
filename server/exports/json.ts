import type { Archive } from "../../shared/archive/schema.ts";
import type { ExportFormat } from "../ports.ts";

/** The whole session, for other programs and to read in again. `GET /api/archive.schema.json` tells what may stand in it. */
export const json = {
  of: "whole",
  id: "json",
  name: "JSON",
  extension: "json",
  type: "application/json; charset=utf-8",
  render: async (archive: Archive) => new TextEncoder().encode(`${JSON.stringify(archive, whole, 1)}\n`),
} satisfies ExportFormat;

/** Half characters are no text in any file. */
function whole(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
