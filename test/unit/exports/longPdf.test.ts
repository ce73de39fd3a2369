import { beforeAll, expect, test } from "vitest";
import { pdf } from "../../../server/exports/pdf/pdf.ts";
import { pdfData } from "../../../server/exports/pdf/pdfData.ts";
import { type Block, plain } from "../../../shared/blocks.ts";
import { usualStyle } from "../../../shared/style.ts";
import { pagesOfPdf } from "../../support/exports/readPdf.ts";
import { findPoppler } from "../../support/poppler.ts";

beforeAll(findPoppler, 600_000);

const wordsOf = (spans: readonly Readonly<{ text: string }>[]): string => spans.map(({ text }) => text).join("");
const heading = (level: 1 | 2, text: string): Block => ({ type: "heading", level, spans: plain(text) });
const rooms = Array.from({ length: 10 }, (_, room) => `Ruimte ${room + 1}`);

test("in a long PDF the notes of each room stand in a list below its name, and none is lost", async () => {
  const items = rooms.map((name) => ({
    spans: plain(name),
    children: Array.from({ length: 100 }, (_, note) => ({ spans: plain(`${name} schreef ${note}`) })),
  }));
  const lonely = { spans: plain("Ruimte 11: een enkele notitie") };
  const blocks: readonly Block[] = [
    ...["Een", "Twee", "Drie"].map((title) => heading(1, title)),
    heading(2, "Bijlage"),
    { type: "bullets", ordered: false, items: [...items, lonely] },
  ];
  const report = { language: "nl", title: "T", subtitle: "S", date: "2026-11-12", authors: ["A"], blocks } as const;
  const data = pdfData(report, (text) => text);
  const said = data.blocks.flatMap((block) => {
    if (block.type === "bullets")
      return block.items.map(({ spans, children }) => `• ${wordsOf(spans)}${children.length}`);
    return block.type === "paragraph" ? [wordsOf(block.spans)] : [];
  });
  const expected = items.flatMap(({ spans, children }) => [
    wordsOf(spans),
    ...children.map((note) => `• ${wordsOf(note.spans)}0`),
  ]);
  expect(said).toEqual([...expected, "• Ruimte 11: een enkele notitie0"]);
  expect((await pdf.render(report, usualStyle)).length).toBeGreaterThan(0); // Typst takes it as accessible
});

test("in a long PDF no page ends with a room whose notes begin on the next one", async () => {
  const items = Array.from({ length: 250 }, (_, room) => ({
    spans: plain(`Ruimte ${room}`),
    children: Array.from({ length: (room % 7) + 2 }, (_, note) => ({ spans: plain(`Notitie ${note}`) })),
  }));
  const blocks: readonly Block[] = [{ type: "bullets", ordered: false, items }];
  const report = { language: "nl", title: "T", subtitle: "S", date: "2026-11-12", authors: ["A"], blocks } as const;
  const pages = pagesOfPdf(await pdf.render(report, usualStyle)).filter((page) => page !== "");
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) expect(page.split("\n").at(-1)).toMatch(/Notitie/);
});
