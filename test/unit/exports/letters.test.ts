import { expect, test } from "vitest";
import { openFonts } from "../../../server/exports/pdf/fonts.ts";
import { pdf } from "../../../server/exports/pdf/pdf.ts";
import { shownBy } from "../../../server/exports/pdf/shownText.ts";
import { usualStyle } from "../../../shared/style.ts";
import { textOfPdf } from "../../support/exports/readPdf.ts";
import { oneOfEach } from "../../support/exports/sampleReports.ts";

const fonts = openFonts(usualStyle);
const shownText = shownBy(fonts);

test.each([
  ["Ukrainian", "Діти чекають надто довго", "Open Sans"],
  ["Greek", "Τα παιδιά περιμένουν", "Open Sans"],
  ["Hebrew", "אנחנו רוצים לעזור", "Open Sans"],
  ["Arabic", "نريد مساعدة أسرع", "Vazirmatn"],
  ["Persian, with its joiners", "می\u200Cخواهیم", "Vazirmatn"],
  ["Chinese", "孩子们等待帮助", "ZCOOL XiaoWei"],
  ["Tigrinya", "ቆልዑ ሓገዝ ይጽበዩ ኣለዉ።", "Noto Sans Ethiopic"],
])(
  "a PDF shows words in %s where the optional package with its letters is installed, and says so where not",
  async (_language, words, family) => {
    const isInstalled = fonts.families.some(({ name }) => name === family);
    expect(shownText(words).includes("[…]")).toBe(!isInstalled);
    if (isInstalled) expect(shownText(words)).toBe(words);
    const blocks = [false, true].map((bold) => ({ type: "paragraph" as const, spans: [{ text: words, bold }] }));
    const bytes = await pdf.render({ ...oneOfEach, title: words, blocks }, usualStyle); // Typst refuses what it cannot show
    expect(bytes.length).toBeGreaterThan(1_000);
  },
);

test("a letter that our font lacks comes whole from another, not in parts that who listens gets twice", async () => {
  const words = "Ĉu ŝi aŭdas ĝin";
  const shown = shownText(words);
  const bytes = await pdf.render(
    { ...oneOfEach, blocks: [{ type: "paragraph", spans: [{ text: words }] }] },
    usualStyle,
  );
  expect(textOfPdf(bytes)).toContain(shown);
});
