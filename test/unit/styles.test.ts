import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { exportFormats } from "../../server/exports/index.ts";
import { odt } from "../../server/exports/odt/odt.ts";
import { pdf } from "../../server/exports/pdf/pdf.ts";
import { readStyle } from "../../server/styles.ts";
import { contrastOf, usualStyle } from "../../shared/style.ts";
import { oneOfEach } from "../support/exports/sampleReports.ts";

const folder = mkdtempSync(join(tmpdir(), "samenbord-style-"));
afterAll(() => rmSync(folder, { recursive: true }));
const logo = readFileSync(new URL("../../client/public/icons/192.png", import.meta.url));
writeFileSync(join(folder, "logo.png"), logo);
writeFileSync(join(folder, "tekst.png"), "geen plaatje");

const styleOf = (yaml: string) => {
  writeFileSync(join(folder, "huis.yaml"), yaml);
  return readStyle(folder, "huis");
};

test("our own style is the usual one", async () => {
  expect(await readStyle("prompts/style", "samenbord")).toEqual(usualStyle);
});

test("contrast is what WCAG says it is", () => {
  expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each([
  [
    "name: X\ncolours:\n  ink: '#000000'\n  soft: '#999999'\n",
    /line 4: colours\.soft is “#999999”: on #ffffff .* 2\.8; .* 4\.5/,
  ],
  ["name: X\ncolours:\n  accent: blauw\n", /line 3: colours\.accent is “blauw”; allowed: a colour such as #17496b/],
  ["name: X\nletters: Calibri\n", /line 2: letters is unknown; allowed: .*font/],
  ["name: X\nfont: '\"; } body { display: none'\n", /line 2: font is .*the name of a font/],
  ["name: X\nlogo: { file: ../../etc/passwd.png, alt: x }\n", /line 2: logo\.file is/],
  ["name: X\nlogo: { file: weg.png, alt: x }\n", /names weg\.png, but that is not beside it/],
  ["name: X\nlogo: { file: tekst.png, alt: x }\n", /tekst\.png is no PNG/],
  ["name: X\nlogo: { file: logo.png }\n", /logo\.alt is missing/],
])("a mistake in a style is told with its place: %j", async (yaml, sentence) => {
  await expect(styleOf(yaml)).rejects.toThrow(sentence);
});

test("a style that is not there is told by its name", async () => {
  await expect(readStyle(folder, "weg")).rejects.toThrow(/STYLE is “weg”, but there is no file .*weg\.yaml/);
});

test("logo, colours and footer are in every format that has a look", async () => {
  const style = await styleOf(
    "name: Huis\nlogo: { file: logo.png, alt: Logo van <Huis> }\nfooter: Huis & Co\ncolours: { accent: '#7a1f5c' }\n",
  );
  for (const format of exportFormats) {
    if (format.of !== "document" || format.id === "md") continue;
    const [plain, styled] = await Promise.all([usualStyle, style].map((each) => format.render(oneOfEach, each)));
    expect(styled?.length).toBeGreaterThan((plain?.length ?? 0) + logo.length / 2); // the picture is in it
  }
});

test("a footer may hold what our fonts and XML do not know", async () => {
  const style = { ...usualStyle, footer: "Huis 漢字\u{1}\u{fffe}" };
  expect((await pdf.render(oneOfEach, style)).length).toBeGreaterThan(1_000);
  const styles = unzipSync(await odt.render(oneOfEach, style))["styles.xml"];
  expect(new TextDecoder().decode(styles)).toContain("Huis 漢字<");
});
