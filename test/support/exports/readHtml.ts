import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { ExportReader, Piece } from "./readExport.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** All that the page may be made of: nothing that runs and nothing that loads. */
const allowed = new Set(
  "html head meta title style body main header nav footer time h1 h2 h3 h4 h5 p ul ol li table thead tbody tr th td strong em a br".split(
    " ",
  ),
);

/** Reads a page as a browser does, but refuses each mistake that a browser would forgive. */
export const readHtml: ExportReader = (file) => {
  const page = parse(new TextDecoder("utf-8", { fatal: true }).decode(file), {
    onParseError: ({ code, startLine }) => {
      throw new Error(`${code} in line ${startLine}`);
    },
  });
  const all = elementsIn(page);
  for (const { tagName, attrs } of all) {
    if (!allowed.has(tagName)) throw new Error(`The page has a <${tagName}>.`);
    for (const { name } of attrs)
      if (/^(on|style$|src)/.test(name)) throw new Error(`The page has an attribute ${name}.`);
  }
  const header = all.find(({ tagName }) => tagName === "header");
  const top = header ? elementsIn(header).filter(({ tagName }) => /^(h1|p)$/.test(tagName)) : [];
  const inNav = all.filter(({ tagName }) => tagName === "nav").flatMap(elementsIn);
  const language = all.map((element) => attribute(element, "lang")).find((lang) => lang !== undefined);
  return {
    top: top.map(textIn),
    pieces: all.filter((element) => !top.includes(element) && !inNav.includes(element)).flatMap(pieceOf),
    links: all
      .filter(({ tagName }) => tagName === "a")
      .map((element) => attribute(element, "href") ?? "")
      .filter((href) => !href.startsWith("#")),
    ...(language !== undefined && { language }),
  };
};

function pieceOf(element: Element): readonly Piece[] {
  const text = textIn(element);
  const heading = /^h([2-5])$/.exec(element.tagName);
  if (heading) return [{ kind: "heading", level: Number(heading[1]) - 1, text }];
  if (element.tagName === "p") return [{ kind: "paragraph", text }];
  if (element.tagName === "li") return [{ kind: "bullet", text }];
  return /^t[dh]$/.test(element.tagName) ? [{ kind: "cell", text }] : [];
}

function elementsIn(node: Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));
}

/** The words of an element, without those of the lists in it. */
function textIn(node: Node): string {
  if (node.nodeName === "br") return "\n";
  if ("value" in node) return node.value;
  const children = "childNodes" in node ? node.childNodes : [];
  return children
    .filter(({ nodeName }) => nodeName !== "ul" && nodeName !== "ol")
    .map(textIn)
    .join("");
}
