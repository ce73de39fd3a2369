import { strToU8, type Zippable, zipSync } from "fflate";
import type { Report } from "../../../shared/blocks.ts";
import { plain } from "../../../shared/blocks.ts";
import type { Logo, Style } from "../../../shared/style.ts";
import type { DocumentFormat } from "../../ports.ts";
import { openingOf } from "../layout.ts";
import { dateInWords, escaped, localeOf, namesInWords, oneLine } from "../text.ts";
import { fileWords } from "../words.ts";
import { openOdtBody } from "./body.ts";
import { stylesFile } from "./styles.ts";
import { odfFile } from "./xml.ts";

const mimeType = "application/vnd.oasis.opendocument.text";

/** OpenDocument text, the open standard for offices (ODF 1.3, ISO/IEC 26300). */
export const odt = {
  of: "document",
  id: "odt",
  name: "LibreOffice",
  extension: "odt",
  type: mimeType,
  render: async (report: Report, style: Style) => zipSync(filesOf(report, style), { level: 6 }),
} satisfies DocumentFormat;

/** `mimetype` stands first and as it is, so that programs know the file by its first bytes. */
function filesOf(report: Report, style: Style): Zippable {
  const title = oneLine(report.title);
  return {
    mimetype: [strToU8(mimeType), { level: 0 }],
    "META-INF/manifest.xml": strToU8(manifest(style.logo !== undefined)),
    "meta.xml": strToU8(meta(report, title)),
    "styles.xml": strToU8(stylesFile(style, report.language, title)),
    "content.xml": strToU8(content(report, title, style)),
    ...(style.logo && { "Pictures/logo.png": [style.logo.png, { level: 0 }] }),
  };
}

function manifest(hasLogo: boolean): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const files = ["content.xml", "styles.xml", "meta.xml"].map((path) => entry(path, "text/xml"));
  const logo = hasLogo ? entry("Pictures/logo.png", "image/png") : "";
  return odfFile("manifest:manifest", entry("/", mimeType) + files.join("") + logo);
}

function meta({ language, subtitle, authors }: Report, title: string): string {
  const names = escaped(namesInWords(authors, language));
  return odfFile(
    "office:document-meta",
    `<office:meta><meta:generator>Samenbord</meta:generator><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(oneLine(subtitle))}</dc:subject><meta:initial-creator>${names}</meta:initial-creator><dc:creator>${names}</dc:creator><dc:language>${localeOf[language]}</dc:language></office:meta>`,
  );
}

function content(report: Report, title: string, style: Style): string {
  const { language, authors, subtitle, date, blocks } = report;
  const { lead, hasContents, body: rest } = openingOf(blocks);
  const body = openOdtBody();
  const organisers = namesInWords(authors, language);
  const parts = [
    style.logo ? logoFrame(style.logo) : "",
    organisers ? body.paragraph("Organisers", plain(organisers)) : "",
    body.paragraph("Title", plain(title)),
    body.paragraph("Subtitle", plain(oneLine(subtitle))),
    body.paragraph("Date", plain(dateInWords(date, language))),
    body.blocks(lead),
    hasContents ? body.contents(fileWords[language].contents, rest, lead.length) : "",
    body.blocks(rest, lead.length),
  ].join("\n");
  const { line, ground } = style.colours;
  const tables = 'table:align="margins" fo:margin-top="0.2cm" table:border-model="collapsing"'; // one line between two cells, not one of each
  const cell = `fo:border="0.5pt solid ${line}" fo:padding-top="0.07cm" fo:padding-bottom="0.07cm" fo:padding-left="0.15cm" fo:padding-right="0.15cm"`;
  return odfFile(
    "office:document-content",
    `<office:automatic-styles>
<style:style style:name="Table" style:family="table"><style:table-properties ${tables}/></style:style>
<style:style style:name="WholeTable" style:family="table"><style:table-properties ${tables} style:may-break-between-rows="false"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties ${cell}/></style:style>
<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties ${cell} fo:background-color="${ground}"/></style:style>
${body.ownStyles()}</office:automatic-styles>
<office:body><office:text>${parts}</office:text></office:body>`,
  );
}

/** 1.6 cm high, and as wide as that makes it. */
function logoFrame({ width, height, alt }: Logo): string {
  const high = 1.6;
  const wide = ((high * width) / height).toFixed(2);
  return `<text:p text:style-name="Standard"><draw:frame draw:name="Logo" text:anchor-type="as-char" svg:width="${wide}cm" svg:height="${high}cm"><draw:image xlink:href="Pictures/logo.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escaped(oneLine(alt))}</svg:title></draw:frame></text:p>`;
}
