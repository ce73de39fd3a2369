import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { readXml, type XmlElement } from "../support/exports/readXml.ts";

/** Reads the texts of a table file: each cell, or each value. Fails when the file is none. By the ids of `listExports`. */
export const tableTexts: Readonly<Record<string, (file: Uint8Array) => readonly string[]>> = {
  csv: (file) => parse(strFromU8(file), { bom: true, delimiter: [",", ";"], relax_column_count: true }).flat(),
  json: (file) => stringsIn(JSON.parse(strFromU8(file))),
  xlsx: (file) =>
    Object.entries(unzipSync(file)).flatMap(([path, part]) =>
      path.endsWith(".xml") ? textsIn(readXml(strFromU8(part))) : [],
    ),
};

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function textsIn({ children }: XmlElement): readonly string[] {
  return children.flatMap((child) => (typeof child === "string" ? [child] : textsIn(child)));
}
