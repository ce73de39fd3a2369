import type { Style } from "../../../shared/style.ts";
import { escaped, localeOf, oneLine } from "../text.ts";
import { fileWords } from "../words.ts";
import { odfFile } from "./xml.ts";

type Language = keyof typeof localeOf;

/** Paragraphs as LibreOffice calls them; a name's blanks are written `_20_`. */
const paragraphs = {
  Organisers: { size: 11, isBold: true, colour: "soft", after: 2 },
  Title: { size: 26, isBold: true, colour: "accent", after: 3 },
  Subtitle: { size: 14, colour: "soft", after: 3 },
  Date: { size: 11, colour: "soft", after: 18, hasLine: true },
  "Contents Heading": { size: 14, isBold: true, colour: "accent", before: 18, after: 6, staysWithNext: true },
  "List Introduction": { size: 11, colour: "ink", before: 10, after: 4, staysWithNext: true },
  "List Bullet": { size: 11, colour: "ink", after: 4 },
  "List Number": { size: 11, colour: "ink", after: 4 },
  "Table Text": { size: 10, colour: "ink", after: 0 },
  "Table End": { size: 6, colour: "ink", after: 3 },
  "Table Heading": { size: 10, isBold: true, colour: "ink", after: 0 },
  Header: { size: 9, colour: "soft", after: 0, tab: true },
  Footer: { size: 9, colour: "soft", after: 0, tab: true },
} as const;
export type ParagraphName = keyof typeof paragraphs | "Standard" | `Heading ${number}` | `Contents ${number}`;

/** A style's name as it stands in the file. */
export const styleName = (name: string): string => name.replaceAll(" ", "_20_");

type Look = Readonly<{
  size: number;
  isBold?: true;
  colour: keyof Style["colours"];
  before?: number;
  after: number;
  staysWithNext?: true;
  hasLine?: true;
  tab?: true;
}>;

const headings: readonly Look[] = [
  { size: 17, isBold: true, colour: "accent", before: 24, after: 6, staysWithNext: true },
  { size: 14, isBold: true, colour: "accent", before: 16, after: 4, staysWithNext: true },
  { size: 12, isBold: true, colour: "ink", before: 12, after: 4, staysWithNext: true },
  { size: 11, isBold: true, colour: "soft", before: 10, after: 3, staysWithNext: true },
];

/** Between the margins of a page of A4, cm. */
const textWidth = 16;

/** The file with the styles, by the names that LibreOffice uses itself, so that people can give the document their own look. */
export function stylesFile(style: Style, language: Language, title: string): string {
  const [lang = "", country = ""] = localeOf[language].split("-");
  const paragraph = (name: string, look: Look, more = ""): string => {
    const display = escaped(name);
    const tab = look.tab
      ? `<style:tab-stops><style:tab-stop style:position="${textWidth}cm" style:type="right"/></style:tab-stops>`
      : "";
    const line = look.hasLine ? ` fo:border-bottom="0.75pt solid ${style.colours.line}" fo:padding-bottom="0.3cm"` : "";
    const keep = look.staysWithNext ? ' fo:keep-with-next="always"' : "";
    return `<style:style style:name="${styleName(display)}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="Standard"${more}><style:paragraph-properties fo:margin-top="${look.before ?? 0}pt" fo:margin-bottom="${look.after}pt"${line}${keep}>${tab}</style:paragraph-properties><style:text-properties fo:font-size="${look.size}pt" fo:color="${style.colours[look.colour]}"${look.isBold ? ' fo:font-weight="bold"' : ""}/></style:style>`;
  };
  const contents = [1, 2, 3].map(
    (level) =>
      `<style:style style:name="Contents_20_${level}" style:display-name="Contents ${level}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="${(level - 1) * 0.5}cm" fo:margin-bottom="2pt"><style:tab-stops><style:tab-stop style:position="${textWidth - (level - 1) * 0.5}cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>`,
  );
  return odfFile(
    "office:document-styles",
    `<office:font-face-decls><style:font-face style:name="Letters" svg:font-family="'${escaped(style.font)}'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="115%" fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="Letters" fo:font-size="11pt" fo:color="${style.colours.ink}" fo:language="${lang}" fo:country="${country}"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="6pt"/></style:style>
${Object.entries(paragraphs)
  .map(([name, look]) => paragraph(name, look))
  .join("\n")}
${headings.map((look, at) => paragraph(`Heading ${at + 1}`, look, ` style:default-outline-level="${at + 1}" style:next-style-name="Standard"`)).join("\n")}
${contents.join("\n")}
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="${style.colours.accent}" style:text-underline-style="solid" style:text-underline-width="auto"/></style:style>
${list("Bullets", (level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 ? "•" : "–"}">${indent(level)}</text:list-level-style-bullet>`)}
${list("Numbers", (level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${indent(level)}</text:list-level-style-number>`)}
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.25cm" fo:margin-bottom="1.25cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm" style:print-orientation="portrait"/><style:header-style><style:header-footer-properties fo:min-height="1.25cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1.25cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="Header"><text:tab/>${escaped(title)}</text:p></style:header><style:header-first><text:p text:style-name="Header"/></style:header-first>${footer("footer", style, language)}${footer("footer-first", style, language)}</style:master-page></office:master-styles>`,
  );
}

function footer(name: string, style: Style, language: Language): string {
  const { page, of } = fileWords[language];
  return `<style:${name}><text:p text:style-name="Footer">${escaped(oneLine(style.footer))}<text:tab/>${page}<text:page-number text:select-page="current">1</text:page-number>${of}<text:page-count>1</text:page-count></text:p></style:${name}>`;
}

/** Office knows ten levels. */
export const listLevels = 10;

function list(name: string, level: (level: number) => string): string {
  const levels = Array.from({ length: listLevels }, (_, at) => level(at + 1)).join("");
  return `<text:list-style style:name="${name}">${levels}</text:list-style>`;
}

function indent(level: number): string {
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.63cm" fo:margin-left="${(level * 0.63).toFixed(2)}cm"/></style:list-level-properties>`;
}
