import { type DefaultTreeAdapterMap, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { docx } from "../../server/exports/docx.ts";
import { words } from "../support/exports/readExport.ts";
import { oneOfEach } from "../support/exports/sampleReports.ts";
import { convert, findLibreOffice } from "../support/libreoffice.ts";

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

describe("LibreOffice opens the Word file", () => {
  beforeAll(() => findLibreOffice(), 600_000);

  test("title, headings, bullets and table are what they should be, and the language is Dutch", async () => {
    const page = await convert(await docx.render(oneOfEach), "docx", "html");
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
  }, 120_000);

  test("it prints as a PDF", async () => {
    const pdf = await convert(await docx.render(oneOfEach), "docx", "pdf");
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
  }, 120_000);
});
