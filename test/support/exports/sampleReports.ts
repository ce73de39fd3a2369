import { plain, type Report } from "../../../shared/blocks.ts";
import type { ClusterId } from "../../../shared/ids.ts";

/** A small report with every kind of block, list and look. */
export const oneOfEach: Report = {
  language: "nl",
  title: "Samen verder",
  subtitle: "Terugkoppeling",
  date: "2026-11-12",
  authors: ["Steunpunt", "Gemeenten"],
  blocks: [
    {
      type: "paragraph",
      spans: [
        { text: "Met 258 deelnemers.\nEn een " },
        { text: "vette, ", bold: true },
        { text: "schuine", bold: true, italic: true },
        { text: " zin", italic: true },
        { text: "." },
      ],
    },
    { type: "heading", level: 1, spans: plain("Ronde 1") },
    { type: "heading", level: 2, spans: plain("1. Samenwerken") },
    { type: "heading", level: 3, spans: plain("Wat gaat goed?") },
    { type: "heading", level: 4, spans: plain("Visie") },
    {
      type: "bullets",
      ordered: false,
      items: [
        { spans: plain("Korte lijnen (3 van de 4 ruimtes)"), source: "c1" as ClusterId },
        {
          spans: [{ text: "Ruimte 2", bold: true }],
          children: [{ spans: plain("men kent elkaar"), children: [{ spans: plain("nog dieper") }] }],
        },
      ],
    },
    { type: "bullets", ordered: true, items: [{ spans: plain("eerst dit") }, { spans: plain("dan dat") }] },
    {
      type: "table",
      head: ["Regio", "Punt"],
      rows: [
        ["Twente", "a|b\\"],
        ["Zeeland", ""],
      ],
    },
    {
      type: "paragraph",
      spans: [
        { text: "Zie de " },
        { text: "site", href: "https://example.org/a_(b)?c=1&copy=2#d*e" },
        { text: " of " },
        { text: "het ", href: "javascript:alert(1)" },
        { text: "verslag", href: "mailto:info@example.org" },
        { text: "." },
      ],
    },
  ],
};

/** Texts that break carelessly written files, with how they must read afterwards. */
export const hostile: readonly (readonly [what: string, text: string, expected: string])[] = [
  ["a script", "<script>alert('1')</script>", "<script>alert('1')</script>"],
  ["the end of a data section", "]]> <!-- --> <![CDATA[", "]]> <!-- --> <![CDATA["],
  ["entities", "&amp; &lt; &#65; &copy", "&amp; &lt; &#65; &copy"],
  ["quotes", `"double" 'single' \`code\``, `"double" 'single' \`code\``],
  ["a formula", '=cmd("calc")', '=cmd("calc")'],
  ["a heading and a rule", "# not one\n---\n===\n***", "# not one --- === ***"],
  ["lists", "- a\n+ b\n* c\n1. d\n2) e", "- a + b * c 1. d 2) e"],
  ["a quotation and code", "> quote\n    code\n```\nfence\n~~~", "> quote code ``` fence ~~~"],
  ["a table", "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b | |---|---| | 1 | 2 |"],
  [
    "links and pictures",
    "[x](javascript:alert(1)) ![p](http://x/y.png) [r]: /u",
    "[x](javascript:alert(1)) ![p](http://x/y.png) [r]: /u",
  ],
  ["stars and lines", "**bold** _em_ __b__ ~~s~~ a*b*c", "**bold** _em_ __b__ ~~s~~ a*b*c"],
  ["backslashes", "C:\\new\\ \\* end\\", "C:\\new\\ \\* end\\"],
  ["what the library looks for", "{bullets-0} {numbers-1} {0}", "{bullets-0} {numbers-1} {0}"],
  ["control characters", "a\u0000b\u0007c\u001bd\u007fe\u0085f\ufffeg", "abcdefg"],
  ["half an emoji", "a\ud83db\ude42", "a\ufffdb\ufffd"],
  ["a turned direction", "safe\u202etxt.exe", "safetxt.exe"],
  ["from right to left", "مرحبا بالعالم", "مرحبا بالعالم"],
  ["a letter from right to left that few fonts have", "ؠ", "ؠ"],
  ["emoji", "👩‍👩‍👧 🇳🇱 1️⃣ 🙂", "👩‍👩‍👧 🇳🇱 1️⃣ 🙂"],
  ["odd line ends and tabs", "a\r\nb\rc\u2028d\te", "a b c d e"],
  ["10,000 characters", "lang ".repeat(2_000), "lang ".repeat(2_000).trim()],
];
