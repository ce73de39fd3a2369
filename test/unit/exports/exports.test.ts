import { beforeAll, describe, expect, test } from "vitest";
import { exportFormats } from "../../../server/exports/index.ts";
import { openFonts } from "../../../server/exports/pdf/fonts.ts";
import { shownBy } from "../../../server/exports/pdf/shownText.ts";
import { usualStyle } from "../../../shared/style.ts";
import { exportContract } from "../../support/exportContract.ts";
import { readDocx } from "../../support/exports/readDocx.ts";
import type { ExportReader } from "../../support/exports/readExport.ts";
import { readHtml } from "../../support/exports/readHtml.ts";
import { readMarkdown } from "../../support/exports/readMarkdown.ts";
import { readOdt } from "../../support/exports/readOdt.ts";
import { readPdf } from "../../support/exports/readPdf.ts";
import { findPoppler } from "../../support/poppler.ts";

const readers: Readonly<Record<string, ExportReader>> = {
  docx: readDocx,
  html: readHtml,
  md: readMarkdown,
  odt: readOdt,
  pdf: readPdf,
};
beforeAll(findPoppler, 600_000);
const fonts = openFonts(usualStyle);
const own = {
  docx: { runs: 100 },
  odt: { runs: 300 },
  pdf: {
    runs: 40,
    blanks: false,
    shown: shownBy(fonts),
    order: (text: string) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text),
  },
} as const;
const isOwn = (id: string): id is keyof typeof own => Object.hasOwn(own, id);
const documents = exportFormats.filter((format) => format.of === "document");

describe("the formats", () => {
  test("each has a reader of its own here, so that none goes untested", () => {
    expect(documents.map(({ id }) => id).sort()).toEqual(Object.keys(readers).sort());
  });

  test("names, endings and types differ", () => {
    for (const key of ["name", "extension", "type"] as const)
      expect(new Set(exportFormats.map((format) => format[key])).size).toBe(exportFormats.length);
  });
});

for (const format of documents) {
  const read = readers[format.id];
  if (read) exportContract(format, read, isOwn(format.id) ? own[format.id] : {});
}
