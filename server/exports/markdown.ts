import type { Block, Bullet, Report } from "../../shared/blocks.ts";
import { plain } from "../../shared/blocks.ts";
import type { DocumentFormat } from "../ports.ts";
import { lineMarkdown, spansMarkdown } from "./markdownText.ts";
import { dateInWords, namesInWords, oneLine } from "./text.ts";

/** CommonMark, with tables as GitHub writes them. */
export const markdown = {
  of: "document",
  id: "md",
  name: "Markdown",
  extension: "md",
  type: "text/markdown; charset=utf-8",
  render: async (report: Report) => new TextEncoder().encode(text(report)),
} satisfies DocumentFormat;

function text({ language, authors, title, subtitle, date, blocks }: Report): string {
  const top = [
    spansMarkdown(plain(namesInWords(authors, language))),
    `# ${lineMarkdown(plain(title))}`,
    spansMarkdown([{ text: oneLine(subtitle), italic: true }]),
    spansMarkdown(plain(dateInWords(date, language))),
  ];
  return `${[...top.filter(Boolean), ...blocks.map(blockMarkdown)].join("\n\n")}\n`;
}

/** The title is the only heading of level 1, so the report's own begin one lower. */
function blockMarkdown(block: Block, at: number): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${lineMarkdown(block.spans)}`;
    case "paragraph":
      return spansMarkdown(block.spans);
    case "bullets":
      return list(block.items, block.ordered, at % 2 === 1);
    case "table":
      return table(block.head, block.rows);
  }
}

/** @param other  uses the other sign: lists that follow each other with one sign would be one list. */
function list(items: readonly Bullet[], ordered: boolean, other: boolean): string {
  return items
    .map(({ spans, children = [] }, at) => {
      const sign = ordered ? `${at + 1}${other ? ")" : "."} ` : other ? "* " : "- ";
      const own = `${sign}${spansMarkdown(spans)}`;
      const below = children.length > 0 ? `${own}\n${list(children, false, other)}` : own;
      return below.replaceAll("\n", `\n${" ".repeat(sign.length)}`);
    })
    .join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Array.from({ length: Math.max(head.length, ...rows.map((row) => row.length)) }, (_, at) => at);
  const row = (cells: readonly string[]): string =>
    `|${columns.map((at) => ` ${lineMarkdown(plain(cells[at] ?? ""))} `).join("|")}|`;
  return [row(head), `|${columns.map(() => " --- ").join("|")}|`, ...rows.map(row)].join("\n");
}
