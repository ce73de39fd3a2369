import { describe, expect, test } from "vitest";
import { exportFormats } from "../../../server/exports/index.ts";
import { exportContract } from "../../support/exportContract.ts";
import { readDocx } from "../../support/exports/readDocx.ts";
import type { ExportReader } from "../../support/exports/readExport.ts";
import { readHtml } from "../../support/exports/readHtml.ts";
import { readMarkdown } from "../../support/exports/readMarkdown.ts";

const readers: Readonly<Record<string, ExportReader>> = { docx: readDocx, html: readHtml, md: readMarkdown };

describe("the formats", () => {
  test("each has a reader of its own here, so that none goes untested", () => {
    expect(exportFormats.map(({ id }) => id).sort()).toEqual(Object.keys(readers).sort());
  });

  test("names, endings and types differ", () => {
    for (const key of ["name", "extension", "type"] as const)
      expect(new Set(exportFormats.map((format) => format[key])).size).toBe(exportFormats.length);
  });
});

for (const format of exportFormats) {
  const read = readers[format.id];
  if (read) exportContract(format, read);
}
