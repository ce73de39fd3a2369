import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "../../../shared/blocks.ts";
import type { Style } from "../../../shared/style.ts";
import { oneLine } from "../text.ts";
import { type Fonts, openFonts } from "./fonts.ts";
import { type PdfData, pdfData } from "./pdfData.ts";
import { shownBy } from "./shownText.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const page = readFileSync(`${folder}report.typ`, "utf8");

type Typst = Readonly<{ style: Style; fonts: Fonts; compiler: NodeCompiler }>;
let opened: Typst | undefined;

/** Reading the fonts takes longer than making a document, so they stay: in a process there is one look. */
function typstFor(style: Style): Typst {
  if (opened?.style === style) return opened;
  const fonts = openFonts(style);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  opened = { style, fonts, compiler };
  return opened;
}

/** How often a file is tried: after each time the characters that Typst could not show are left out. */
const tries = 4;

/** The bytes of a PDF. @throws Error when Typst makes none of it. */
export function writePdf(report: Report, style: Style): Uint8Array {
  const { fonts, compiler } = typstFor(style);
  const refused = new Set<string>();
  for (let nth = 1; ; nth++) {
    const shown = shownBy(fonts, refused);
    const data = pdfData(report, shown);
    try {
      return written(compiler, data, fonts.families, { ...style, footer: oneLine(shown(style.footer)) });
    } catch (error) {
      const before = refused.size;
      for (const point of pointsIn(error)) refused.add(point);
      if (refused.size === before || nth === tries) throw error;
    }
  }
}

function written(
  compiler: NodeCompiler,
  data: PdfData,
  fonts: Fonts["families"],
  { colours, footer, logo }: Style,
): Uint8Array {
  const look = { ...colours, fonts, footer, logo: logo ? "logo.png" : null, logoAlt: logo?.alt ?? "" };
  if (logo) compiler.mapShadow(`${folder}logo.png`, Buffer.from(logo.png));
  compiler.mapShadow(`${folder}data.json`, Buffer.from(JSON.stringify({ ...data, look })));
  const compiled = compiler.compile({ mainFileContent: page });
  const { result } = compiled;
  if (!result) throw new Error(whyNot(compiler, compiled.takeDiagnostics() ?? compiled.takeError()));
  const bytes = new Uint8Array(compiler.pdf(result, { pdfStandard: "ua-1" }));
  compiler.evictCache(0); // what one document was made of is of no use to the next
  return bytes;
}

function whyNot(compiler: NodeCompiler, error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "Typst made nothing of the document.";
}

/** The characters that Typst says it could not show. It writes rare ones as `\u{323}`. */
function pointsIn(error: unknown): readonly string[] {
  const message = error instanceof Error ? error.message : String(error);
  return [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gu)].flatMap(([, quoted = ""]) => [
    ...quoted.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  ]);
}
