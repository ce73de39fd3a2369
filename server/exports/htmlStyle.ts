import type { Style } from "../../shared/style.ts";

/** The look of the HTML report: a calm page on screen, and on paper as the Word document. In the dark its colours are our own. */
export function htmlStyle({
  font,
  colours: { ink, soft, accent, line, ground },
}: Pick<Style, "font" | "colours">): string {
  return `:root { color-scheme: light dark; --ink: ${ink}; --soft: ${soft}; --accent: ${accent}; --line: ${line}; --paper: #fff; --ground: #f6f4ef; --head: ${ground}; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae4; --soft: #b0b4bb; --accent: #9fcbea; --line: #474c54; --paper: #1f2226; --ground: #17191c; --head: #17191c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 "${font}", Carlito, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem); background: var(--paper); min-height: 100vh; }
header { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1rem; }
h1, h2, h3, h4, h5 { color: var(--accent); line-height: 1.25; margin: 1.5em 0 0.4em; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2rem; margin: 0.2em 0; }
h2 { font-size: 1.5rem; margin-top: 2em; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.0625rem; color: var(--ink); }
h5 { font-size: 1rem; color: var(--soft); }
p { margin: 0.5em 0; }
.organisers { font-weight: 600; color: var(--soft); }
.subtitle { font-size: 1.2rem; margin: 0; }
.date { color: var(--soft); }
ul, ol { margin: 0.4em 0 0.8em; padding-inline-start: 1.4em; }
li { margin: 0.3em 0; break-inside: avoid; }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid var(--line); padding: 0.35em 0.6em; text-align: start; vertical-align: top; }
th { background: var(--head); }
tr { break-inside: avoid; }
.figures { text-align: end; font-variant-numeric: tabular-nums; }
.figures[dir="rtl"] { text-align: start; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 0.5rem; color: var(--soft); font-size: 0.9rem; }
nav { margin: 1.5rem 0 2rem; }
nav p { margin: 0.2em 0; }
.level2 { padding-inline-start: 1.2em; }
.level3 { padding-inline-start: 2.4em; }
@page { size: A4; margin: 22mm; }
@media print {
  :root { --ink: #000; --soft: #444; --accent: ${accent}; --line: #bbb; --paper: #fff; --ground: #fff; --head: #fff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .page { break-before: page; margin-top: 0; }
  .whole { break-inside: avoid; }
  p:has(+ ul, + ol, + table) { break-after: avoid; }
}
`;
}
