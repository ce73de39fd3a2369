import { type Block, type Bullet, type Report, type Span, safeHref } from "../../shared/blocks.ts";
import type { DocumentFormat } from "../ports.ts";
import { htmlStyle } from "./htmlStyle.ts";
import { dateInWords, localeOf, namesInWords, oneLine, printable } from "./text.ts";

/** One page that stands on its own: no script, nothing from elsewhere, and it prints well. */
export const html = {
  of: "document",
  id: "html",
  name: "HTML",
  extension: "html",
  type: "text/html; charset=utf-8",
  render: async (report: Report) => new TextEncoder().encode(page(report)),
} satisfies DocumentFormat;

function page(report: Report): string {
  const { language, authors, blocks } = report;
  const title = escaped(oneLine(report.title));
  const names = escaped(namesInWords(authors, language));
  return `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="author" content="${names}">
<title>${title}</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
<header>
${names ? `<p class="organisers" dir="auto">${names}</p>\n` : ""}<h1 dir="auto">${title}</h1>
<p class="subtitle" dir="auto">${escaped(oneLine(report.subtitle))}</p>
<p class="date"><time datetime="${escaped(oneLine(report.date))}">${escaped(dateInWords(report.date, language))}</time></p>
</header>
${blocks.map(blockHtml).join("\n")}
</main>
</body>
</html>
`;
}

/** The title is the only `h1`, so the report's own headings begin one lower. */
function blockHtml(block: Block): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level + 1} dir="auto">${spansHtml(block.spans)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p dir="auto">${spansHtml(block.spans)}</p>`;
    case "bullets":
      return listHtml(block.items, block.ordered ? "ol" : "ul");
    case "table":
      return tableHtml(block.head, block.rows);
  }
}

function listHtml(items: readonly Bullet[], tag: "ol" | "ul"): string {
  const lines = items.map(({ spans, children = [] }) => {
    const below = children.length > 0 ? `\n${listHtml(children, "ul")}` : "";
    return `<li dir="auto">${spansHtml(spans)}${below}</li>`;
  });
  return `<${tag}>\n${lines.join("\n")}\n</${tag}>`;
}

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], open: string, close: string): string =>
    `<tr>${row.map((text) => `${open}${lines(text)}${close}`).join("")}</tr>`;
  const body = rows.map((row) => cells(row, '<td dir="auto">', "</td>")).join("\n");
  return `<table>\n<thead>${cells(head, '<th scope="col" dir="auto">', "</th>")}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, bold, italic, href }) => {
      const address = href === undefined ? undefined : safeHref(printable(href));
      const em = italic ? `<em>${lines(text)}</em>` : lines(text);
      const strong = bold ? `<strong>${em}</strong>` : em;
      return address === undefined
        ? strong
        : `<a href="${escaped(address)}" rel="noopener noreferrer nofollow">${strong}</a>`;
    })
    .join("");
}

const lines = (text: string): string => escaped(printable(text)).replaceAll("\n", "<br>");

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
