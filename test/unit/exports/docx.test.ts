import { describe, expect, test } from "vitest";
import { docx } from "../../../server/exports/docx/docx.ts";
import { usualStyle } from "../../../shared/style.ts";
import { partsOf } from "../../support/exports/readDocx.ts";
import { elementsIn, type XmlElement } from "../../support/exports/readXml.ts";
import { oneOfEach } from "../../support/exports/sampleReports.ts";

const parts = partsOf(await docx.render(oneOfEach, usualStyle));
const part = (path: string): XmlElement => parts.get(path) ?? { name: "", attributes: {}, children: [] };
const body = part("word/document.xml");

describe("the Word file", () => {
  test("has Word's own styles, by the names that Word knows", () => {
    const names = elementsIn(part("word/styles.xml"), "w:name").map(({ attributes }) => attributes["w:val"]);
    const known = [
      "Title",
      "Subtitle",
      "Date",
      "Heading 1",
      "Heading 2",
      "Heading 3",
      "Heading 4",
      "List Bullet",
      "List Number",
    ];
    expect(names).toEqual(expect.arrayContaining(known));
  });

  test("has real lists: the ordered one counts, the others have dots", () => {
    const numbering = part("word/numbering.xml");
    const formats = new Map(
      elementsIn(numbering, "w:abstractNum").map((list) => [
        list.attributes["w:abstractNumId"],
        elementsIn(list, "w:numFmt")[0]?.attributes["w:val"],
      ]),
    );
    const lists = new Map(
      elementsIn(numbering, "w:num").map((list) => [
        list.attributes["w:numId"],
        formats.get(elementsIn(list, "w:abstractNumId")[0]?.attributes["w:val"]),
      ]),
    );
    const used = elementsIn(body, "w:numId").map(({ attributes }) => lists.get(attributes["w:val"]));
    expect(used).toEqual(["bullet", "bullet", "bullet", "bullet", "decimal", "decimal"]);
    expect(elementsIn(body, "w:ilvl").map(({ attributes }) => attributes["w:val"])).toEqual([
      "0",
      "0",
      "1",
      "2",
      "0",
      "0",
    ]);
  });

  test("two ordered lists each count from one", async () => {
    const list = { type: "bullets", ordered: true, items: [{ spans: [{ text: "een" }] }] } as const;
    const twice = partsOf(await docx.render({ ...oneOfEach, blocks: [list, list] }, usualStyle)).get(
      "word/document.xml",
    );
    const used = elementsIn(twice ?? body, "w:numId").map(({ attributes }) => attributes["w:val"]);
    expect(new Set(used).size).toBe(2);
  });

  test("a table repeats its head on each page", () => {
    expect(elementsIn(body, "w:tblHeader")).toHaveLength(1);
  });

  test("tells its title and who made it", () => {
    const text = (name: string) => elementsIn(part("docProps/core.xml"), name)[0]?.children;
    expect([text("dc:title"), text("dc:creator")]).toEqual([["Samen verder"], ["Steunpunt en Gemeenten"]]);
  });

  test("numbers its pages", () => {
    const fields = elementsIn(part("word/footer1.xml"), "w:instrText").flatMap(({ children }) => children);
    expect(fields.map(String)).toEqual(["PAGE", "NUMPAGES"]);
  });

  test("loads nothing from elsewhere: what is outside is a link that somebody clicks", () => {
    const outside = [...parts.values()]
      .flatMap((each) => elementsIn(each, "Relationship"))
      .filter(({ attributes }) => attributes.TargetMode === "External");
    expect(outside.every(({ attributes }) => attributes.Type?.endsWith("/hyperlink"))).toBe(true);
  });
});
