import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { docx } from "../../server/exports/docx/docx.ts";
import { odt } from "../../server/exports/odt/odt.ts";
import { xlsx } from "../../server/exports/xlsx.ts";
import { usualStyle } from "../../shared/style.ts";
import type { Sheet } from "../../shared/tables/sheet.ts";
import { run } from "../support/debian.ts";
import { words } from "../support/exports/readExport.ts";
import { oneOfEach } from "../support/exports/sampleReports.ts";
import { convert, findLibreOffice } from "../support/libreoffice.ts";
import { findPoppler } from "../support/poppler.ts";

type Node = DefaultTreeAdapterMap["node"];

/** Elements with their words, in order. */
function elementsIn(node: Node): readonly Readonly<{ tag: string; text: string }>[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...("tagName" in child ? [{ tag: child.tagName, text: words(textIn(child)) }] : []),
    ...elementsIn(child),
  ]);
}

function textIn(node: Node): string {
  if ("value" in node) return node.value;
  return ("childNodes" in node ? node.childNodes : []).map(textIn).join("");
}

describe("LibreOffice opens", () => {
  beforeAll(() => findLibreOffice(), 600_000);

  test.each([docx, odt])(
    "the $name file: title, headings, bullets and table are what they should be, and the language is Dutch",
    async (format) => {
      const page = await convert(await format.render(oneOfEach, usualStyle), format.extension, "html");
      const source = new TextDecoder().decode(page);
      const elements = elementsIn(parse(source));
      const textsOf = (tag: string) => elements.filter((element) => element.tag === tag).map(({ text }) => text);
      expect(textsOf("title")).toEqual(["Samen verder"]);
      expect(textsOf("p")).toEqual(expect.arrayContaining(["Samen verder", "Terugkoppeling", "12 november 2026"]));
      expect(["h1", "h2", "h3", "h4"].map(textsOf)).toEqual([
        ["Ronde 1"],
        ["1. Samenwerken"],
        ["Wat gaat goed?"],
        ["Visie"],
      ]);
      expect(textsOf("li")).toEqual([
        "Korte lijnen (3 van de 4 ruimtes)",
        "Ruimte 2 men kent elkaar nog dieper", // a bullet holds those below it
        "men kent elkaar nog dieper",
        "nog dieper",
        "eerst dit",
        "dan dat",
      ]);
      expect(textsOf("ol")).toEqual(["eerst dit dan dat"]);
      expect(textsOf("td").length + textsOf("th").length).toBe(6);
      expect(source).toContain('lang="nl-NL"');
    },
    120_000,
  );

  test.each([docx, odt])(
    "the $name file and prints it, with the page of each heading and of each page",
    async (format) => {
      const text = await printed(await format.render(oneOfEach, usualStyle), format.extension);
      expect(text).toMatch(/Inhoud\s+Ronde 1[ .]*2\s+1\. Samenwerken[ .]*2/);
      expect(text).toContain("Pagina 2 van 2");
    },
    120_000,
  );

  test("the Excel file, and runs nothing that looks like a formula", async () => {
    const words = ["=1+1", '=HYPERLINK("http://kwaad.example";"klik")', "+31 6", "@SUM(A1)", "Gewoon"];
    const sheet: Sheet = {
      id: "notes",
      title: "Notities",
      columns: [
        { head: "Notitie", width: 60 },
        { head: "Aandeel", width: 10, isShare: true },
      ],
      rows: words.map((word) => [word, 0.25]),
    };
    const table = await convert(await xlsx.render([sheet]), "xlsx", "csv");
    const rows: string[][] = parseCsv(Buffer.from(table));
    expect(rows).toEqual([["Notitie", "Aandeel"], ...words.map((word) => [word, "25%"])]);
  }, 120_000);
});

/** The words on paper. */
async function printed(file: Uint8Array, extension: string): Promise<string> {
  await findPoppler();
  const pdf = await convert(file, extension, "pdf");
  const folder = await mkdtemp(join(tmpdir(), "samenbord-print-"));
  await writeFile(join(folder, "print.pdf"), pdf);
  const { stdout } = await run("pdftotext", ["-layout", join(folder, "print.pdf"), "-"]);
  await rm(folder, { recursive: true });
  return stdout;
}
