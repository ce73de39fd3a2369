import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportReader, Piece } from "./readExport.ts";

/** A node of the structure tree, as `pdfinfo -struct-text` tells it, with its words. */
type Node = { role: string; words: string[]; children: Node[] };

/** Reads a PDF by its tags, as a screen reader does. Fails when it is not tagged. */
export const readPdf: ExportReader = (file) => {
  const folder = mkdtempSync(join(tmpdir(), "samenbord-pdf-"));
  try {
    const path = join(folder, "report.pdf");
    writeFileSync(path, file);
    const facts = poppler([path]);
    if (!/^Tagged:\s+yes$/m.test(facts)) throw new Error("The file has no tags.");
    const nodes = treeOf(poppler(["-struct-text", path]));
    const title = nodes.findIndex(({ role }) => role === "H1");
    const first = nodes.findIndex(({ role }, at) => at > title && !["P", "Span"].includes(role));
    const topEnd = title + 3;
    if (first !== -1 && first < topEnd) throw new Error("The top of the page is not whole.");
    const links = poppler(["-url", path]).split("\n").slice(1);
    const language = /\/Lang ?\(([^)]*)\)/.exec(Buffer.from(file).toString("latin1"))?.[1];
    return {
      top: nodes.slice(0, topEnd).map(textIn),
      pieces: nodes
        .slice(topEnd)
        .filter((node, at, below) => node.role !== "TOC" && below[at + 1]?.role !== "TOC")
        .flatMap(piecesOf),
      links: links.flatMap((line) => /^\s*\d+\s+Annotation\s+(.*)$/.exec(line)?.[1] ?? []),
      ...(language !== undefined && { language }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The words of a PDF on one line, without its tags: quick also for hundreds of pages. */
export function textOfPdf(file: Uint8Array): string {
  return pagesOfPdf(file).join(" ").replace(/\s+/gu, " ");
}

/** The words of each page, line by line, without what stands at its foot. */
export function pagesOfPdf(file: Uint8Array): readonly string[] {
  const pages = execFileSync("pdftotext", ["-raw", "-", "-"], { input: file, encoding: "utf8", maxBuffer: 2 ** 28 });
  return pages.split(/\s*Pagina \d+ van \d+\s*\f/u);
}

function poppler(args: readonly string[]): string {
  return execFileSync("pdfinfo", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
}

/** Two blanks a level; words stand between quotation marks, all else is a tag or about one. */
function treeOf(listing: string): readonly Node[] {
  const root: Node = { role: "Document", words: [], children: [] };
  const open: { depth: number; node: Node }[] = [{ depth: 0, node: root }];
  for (const line of listing.split("\n").slice(1)) {
    const depth = line.length - line.trimStart().length;
    const said = /^\s*"(.*)"$/u.exec(line)?.[1];
    const role = /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1];
    while ((open.at(-1)?.depth ?? 0) >= depth && open.length > 1) open.pop();
    const parent = open.at(-1)?.node ?? root;
    if (said !== undefined) addWords(parent, said);
    if (!role || role === "Object") continue;
    const node: Node = { role, words: [], children: [] };
    parent.children.push(node);
    open.push({ depth, node });
  }
  return root.children;
}

/** Words that follow each other directly, with no tag in between, stand on two lines. */
function addWords({ children }: Node, said: string): void {
  const last = children.at(-1);
  if (last?.role === "") last.words.push("\n", said);
  else children.push({ role: "", words: [said], children: [] });
}

const drawnIn = (node: Node): string => [...node.words, ...node.children.map(drawnIn)].join("");
const textIn = (node: Node): string => turned(drawnIn(node));

/** Words from right to left stand in a PDF as they are drawn, from the left. Who reads one turns them back. */
function turned(text: string): string {
  const letter = "[\\p{Script=Arabic}\\p{Script=Hebrew}]";
  const run = new RegExp(`${letter}(?:[\\s\\u200c\\u200d]*${letter})*`, "gu");
  return text.replace(run, (words) => [...words].reverse().join(""));
}

function piecesOf(node: Node): readonly Piece[] {
  const heading = /^H(\d)$/.exec(node.role);
  if (heading) return [{ kind: "heading", level: Number(heading[1]) - 1, text: textIn(node) }];
  if (node.role === "LBody") {
    const lists = node.children.filter(({ role }) => role === "L");
    const own = node.children.filter(({ role }) => role !== "L");
    return [{ kind: "bullet", text: own.map(textIn).join("") }, ...lists.flatMap(piecesOf)];
  }
  if (node.role === "TH" || node.role === "TD") return [{ kind: "cell", text: textIn(node) }];
  if (node.role === "P") return [{ kind: "paragraph", text: textIn(node) }];
  if (node.role === "Lbl") return [];
  return node.children.flatMap(piecesOf);
}
