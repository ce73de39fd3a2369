import { describe, expect, test } from "vitest";
import { crossLinked } from "../../../server/exports/crossLinks.ts";
import { docx } from "../../../server/exports/docx/docx.ts";
import { html } from "../../../server/exports/html.ts";
import { odt } from "../../../server/exports/odt/odt.ts";
import { pdf } from "../../../server/exports/pdf/pdf.ts";
import { plain, type Report } from "../../../shared/blocks.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { usualStyle } from "../../../shared/style.ts";
import { partsOf } from "../../support/exports/readDocx.ts";
import { elementsIn } from "../../support/exports/readXml.ts";
import { oneOfEach } from "../../support/exports/sampleReports.ts";

const source = "c1" as ClusterId;
const report: Report = {
  ...oneOfEach,
  blocks: [
    { type: "bullets", ordered: false, items: [{ spans: plain("Korte lijnen (3 van de 4 ruimtes)"), source }] },
    { type: "paragraph", spans: plain("Los van alles"), source: "c2" as ClusterId },
    { type: "heading", level: 1, spans: plain("Bijlage") },
    { type: "paragraph", spans: [{ text: "Korte lijnen", bold: true }, { text: " (3 van de 4 ruimtes)" }], source },
  ],
};

describe("a statement and the notes behind it", () => {
  test("lead to each other by the count; one without notes leads nowhere", () => {
    const { blocks } = crossLinked(report);
    expect(blocks[0]).toMatchObject({
      items: [{ spans: [{ text: "Korte lijnen " }, { text: "(3 van de 4 ruimtes)", href: "#n1" }] }],
    });
    expect(blocks[1]).toEqual(report.blocks[1]);
    expect(blocks[3]).toMatchObject({
      spans: [{ text: "Korte lijnen" }, { text: " " }, { text: "(3 van de 4 ruimtes)", href: "#s1" }],
    });
  });

  test("when somebody took the count away, a word leads there", () => {
    const bare: Report = {
      ...report,
      blocks: [1, 2].map(() => ({ type: "paragraph", spans: plain("Samen"), source })),
    };
    const words = crossLinked(bare).blocks.map((block) => ("spans" in block ? block.spans.at(-2) : undefined));
    expect(words).toEqual([
      { text: "notities", href: "#n1" },
      { text: "uitspraak", href: "#s1" },
    ]);
  });

  test("each link arrives somewhere, in every format that has links", async () => {
    const linked = crossLinked(report);
    const page = new TextDecoder().decode(await html.render(linked, usualStyle));
    expect(page).toMatch(/<li id="s1".*href="#n1"/);
    expect(page).toMatch(/<p id="n1".*href="#s1"/);
    const body = partsOf(await docx.render(linked, usualStyle)).get("word/document.xml") ?? expect.fail();
    const names = (element: string, attribute: string) =>
      elementsIn(body, element).map(({ attributes }) => attributes[attribute]);
    expect(names("w:bookmarkStart", "w:name")).toEqual(expect.arrayContaining(["s1", "n1"]));
    expect(names("w:hyperlink", "w:anchor")).toEqual(expect.arrayContaining(["n1", "s1"]));
    const content = partsOf(await odt.render(linked, usualStyle)).get("content.xml") ?? expect.fail();
    expect(elementsIn(content, "text:bookmark").map(({ attributes }) => attributes["text:name"])).toEqual([
      "s1",
      "h3",
      "n1",
    ]);
    expect(elementsIn(content, "text:a").map(({ attributes }) => attributes["xlink:href"])).toEqual(["#n1", "#s1"]);
    await pdf.render(linked, usualStyle); // Typst refuses a link that leads nowhere
  });
});
