import { strFromU8, unzipSync } from "fflate";
import { elementsIn, readXml, type XmlElement } from "./readXml.ts";

/** All words in the cells of a workbook's sheets, and how many formulas there are. Fails when a part is no XML. */
export function readWorkbook(file: Uint8Array): Readonly<{ cells: readonly string[]; formulas: number }> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => path.endsWith(".xml"));
  const read = new Map(parts.map(([path, bytes]) => [path, readXml(strFromU8(bytes))]));
  const shared = [...read].filter(([path]) => path.endsWith("sharedStrings.xml")).map(([, xml]) => xml);
  const sheets = [...read].filter(([path]) => path.startsWith("xl/worksheets/sheet")).map(([, xml]) => xml);
  const textsIn = (of: readonly XmlElement[]): readonly string[] =>
    of
      .flatMap((xml) => elementsIn(xml, "t"))
      .map(({ children }) => children.filter((child) => typeof child === "string").join(""));
  return { cells: textsIn([...shared, ...sheets]), formulas: sheets.flatMap((xml) => elementsIn(xml, "f")).length };
}
