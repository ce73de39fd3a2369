import { type Block, type Bullet, type Report, type Span, textOf } from "../../shared/blocks.ts";
import type { Logo, Style } from "../../shared/style.ts";
import type { DocumentFormat } from "../ports.ts";
import { anchorOf, targetOf } from "./crossLinks.ts";
import { htmlStyle } from "./htmlStyle.ts";
import { columnsOf, openingOf, staysWhole } from "./layout.ts";
import { dateInWords, escaped, isRightToLeft, localeOf, namesInWords, oneLine, printable } from "./text.ts";
import { fileWords } from "./words.ts";

/** One page that stands on its own: no script, nothing from elsewhere, and it prints well. */
export const html = {
  of: "document",
  id: "html",
  name: "HTML",
  extension: "html",
  type: "text/html; charset=utf-8",
  render: async (report: Report, style: Style) => new TextEncoder().encode(page(report, style)),
} satisfies DocumentFormat;

function page(report: Report, { logo, footer, ...look }: Style): string {
  const { language, authors, blocks } = report;
  const { lead, hasContents, body } = openingOf(blocks);
  const title = escaped(oneLine(report.title));
  const names = escaped(namesInWords(authors, language));
  return `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="author" content="${names}">
<title>${title}</title>
<style>
${htmlStyle(look)}</style>
</head>
<body>
<main>
<header>
${logo ? `${logoHtml(logo)}\n` : ""}${names ? `<p class="organisers"${turned(names)}>${names}</p>\n` : ""}<h1${turned(title)}>${title}</h1>
<p class="subtitle"${turned(report.subtitle)}>${escaped(oneLine(report.subtitle))}</p>
<p class="date"><time datetime="${escaped(oneLine(report.date))}">${escaped(dateInWords(report.date, language))}</time></p>
</header>
${lead.map((block) => `${blockHtml(block, -1)}\n`).join("")}${hasContents ? `${contents(language, body)}\n` : ""}${body.map(blockHtml).join("\n")}
${footer ? `<footer${turned(footer)}>${escaped(oneLine(footer))}</footer>\n` : ""}</main>
</body>
</html>
`;
}

function logoHtml({ png, width, height, alt }: Logo): string {
  const source = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return `<p><img src="${source}" alt="${escaped(oneLine(alt))}" width="${Math.round((60 * width) / height)}" height="60"></p>`;
}

/** The headings of three levels, to jump to. */
function contents(language: Report["language"], blocks: readonly Block[]): string {
  const title = fileWords[language].contents;
  const lines = blocks.flatMap((block, at) =>
    block.type === "heading" && block.level <= 3
      ? [`<p class="level${block.level}"><a href="#h${at + 1}">${escaped(oneLine(textOf(block.spans)))}</a></p>`]
      : [],
  );
  return `<nav aria-label="${title}">\n${lines.join("\n")}\n</nav>`;
}

/** The title is the only `h1`, so the report's own headings begin one lower. */
function blockHtml(block: Block, at: number): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level + 1} id="h${at + 1}"${block.newPage ? ' class="page"' : ""}${turned(textOf(block.spans))}>${spansHtml(block.spans)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p${idHtml(block.spans)}${turned(textOf(block.spans))}>${spansHtml(block.spans)}</p>`;
    case "bullets":
      return listHtml(block.items, block.ordered ? "ol" : "ul");
    case "table":
      return tableHtml(block);
  }
}

function listHtml(items: readonly Bullet[], tag: "ol" | "ul"): string {
  const lines = items.map(({ spans, children = [] }) => {
    const below = children.length > 0 ? `\n${listHtml(children, "ul")}` : "";
    return `<li${idHtml(spans)}${turned(textOf(spans))}>${spansHtml(spans)}${below}</li>`;
  });
  return `<${tag}>\n${lines.join("\n")}\n</${tag}>`;
}

function tableHtml(block: Extract<Block, { type: "table" }>): string {
  const columns = columnsOf(block);
  const cells = (row: readonly string[], tag: "td" | 'th scope="col"'): string => {
    const each = row.map(
      (text, at) =>
        `<${tag}${columns[at]?.isFigures ? ' class="figures"' : ""}${turned(text)}>${lines(text)}</${tag.slice(0, 2)}>`,
    );
    return `<tr>${each.join("")}</tr>`;
  };
  const body = block.rows.map((row) => cells(row, "td")).join("\n");
  return `<table${staysWhole(block) ? ' class="whole"' : ""}>\n<thead>${cells(block.head, 'th scope="col"')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** The direction is told where it is not the page's own; the browser's guess would take it from the number of a note. */
const turned = (text: string): string => (isRightToLeft(text) ? ' dir="rtl"' : "");

function idHtml(spans: readonly Span[]): string {
  const anchor = anchorOf(spans);
  return anchor === undefined ? "" : ` id="${anchor}"`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      const em = span.italic ? `<em>${lines(span.text)}</em>` : lines(span.text);
      const strong = span.bold ? `<strong>${em}</strong>` : em;
      const target = targetOf(span);
      if (!target) return strong;
      if ("inside" in target) return `<a href="#${target.inside}">${strong}</a>`;
      return `<a href="${escaped(target.outside)}" rel="noopener noreferrer nofollow">${strong}</a>`;
    })
    .join("");
}

const lines = (text: string): string => escaped(printable(text)).replaceAll("\n", "<br>");
