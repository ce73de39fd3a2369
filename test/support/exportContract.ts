import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable } from "../../server/exports/text.ts";
import type { DocumentFormat } from "../../server/ports.ts";
import { type Block, plain, type Report, type Span } from "../../shared/blocks.ts";
import { usualStyle } from "../../shared/style.ts";
import { type ExportReader, type ReadExport, words as wordsIn } from "./exports/readExport.ts";
import { hostile, oneOfEach } from "./exports/sampleReports.ts";

const empty: Report = { language: "nl", title: "T", subtitle: "S", date: "2026-11-12", authors: [], blocks: [] };

/**
 * What a format does otherwise. `shown`: how it shows a text when it cannot show all. `runs`: how many texts are drawn by chance.
 * `blanks`: false when its reader guesses from the page where blanks are. `order`: whether its reader sees the letters of
 * such a text in their order, and not as they are drawn.
 */
type Own = Readonly<{
  shown?: (text: string) => string;
  runs?: number;
  blanks?: false;
  order?: (text: string) => boolean;
}>;

/** What every format of the document keeps to: a strict reader finds each block, in order, with exactly its words. */
export function exportContract(format: DocumentFormat, read: ExportReader, own: Own = {}): void {
  const words = (text: string): string => (own.blanks === false ? text.replace(/\s+/gu, "") : wordsIn(text));
  const shownAs = own.shown ?? printable;
  const shown = (text: string): string => words(shownAs(text));
  const roundTrip = async (report: Report): Promise<ReadExport> => read(await format.render(report, usualStyle));
  const readBlocks = async (blocks: readonly Block[]) => (await roundTrip({ ...empty, blocks })).pieces;

  describe(`as ${format.name}`, () => {
    test("the document opens with its organisers, title, subtitle and the date in words", async () => {
      const { top } = await roundTrip(oneOfEach);
      expect(top.map(words)).toEqual(
        ["Steunpunt en Gemeenten", "Samen verder", "Terugkoppeling", "12 november 2026"].map(words),
      );
    });

    test("every kind of block comes out, in order", async () => {
      const { pieces } = await roundTrip(oneOfEach);
      const filled = pieces.filter(({ text }) => text !== "");
      const expected = [
        { kind: "paragraph", text: "Met 258 deelnemers. En een vette, schuine zin." },
        { kind: "heading", level: 1, text: "Ronde 1" },
        { kind: "heading", level: 2, text: "1. Samenwerken" },
        { kind: "heading", level: 3, text: "Wat gaat goed?" },
        { kind: "heading", level: 4, text: "Visie" },
        { kind: "bullet", text: "Korte lijnen (3 van de 4 ruimtes)" },
        { kind: "bullet", text: "Ruimte 2" },
        { kind: "bullet", text: "men kent elkaar" },
        { kind: "bullet", text: "nog dieper" },
        { kind: "bullet", text: "eerst dit" },
        { kind: "bullet", text: "dan dat" },
        { kind: "cell", text: "Regio" },
        { kind: "cell", text: "Punt" },
        { kind: "cell", text: "Twente" },
        { kind: "cell", text: "a|b\\" },
        { kind: "cell", text: "Zeeland" },
        { kind: "paragraph", text: "Zie de site of het verslag." },
      ];
      const plainly = <T extends { text: string }>(piece: T): T => ({ ...piece, text: words(piece.text) });
      expect(filled.map(plainly)).toEqual(expected.map(plainly));
    });

    test("links lead where they say, and only to the web or to a mailbox", async () => {
      const { links } = await roundTrip(oneOfEach);
      expect(links).toEqual(["https://example.org/a_(b)?c=1&copy=2#d*e", "mailto:info@example.org"]);
    });

    test("it says in which language it is, where it can", async () => {
      const dutch = (await roundTrip(oneOfEach)).language;
      const english = (await roundTrip({ ...oneOfEach, language: "en" })).language;
      expect([dutch, english]).toEqual(format.id === "md" ? [undefined, undefined] : ["nl-NL", "en-GB"]);
    });

    test("a document without any content opens too", async () => {
      expect((await roundTrip(empty)).pieces).toEqual([]);
    });

    test.each(hostile)("words stay words: %s", async (_, text, expected) => {
      const pieces = await readBlocks([
        { type: "heading", level: 2, spans: plain(text) },
        { type: "paragraph", spans: plain(text) },
        { type: "bullets", ordered: false, items: [{ spans: plain(text) }] },
        { type: "table", head: [text], rows: [[text]] },
      ]);
      expect(pieces.slice(0, 5).map((piece) => words(piece.text))).toEqual(
        Array.from({ length: 5 }, () => shown(expected)),
      );
      const { top } = await roundTrip({ ...empty, title: text, subtitle: text, authors: [text] });
      expect(top.slice(0, 3).map(words)).toEqual([expected, expected, expected].map(shown));
    });

    test("words from right to left come out in every kind of block, also above figures and below others", async () => {
      const text = "R1.2 مرحبا بالعالم";
      const spans = plain(text);
      const pieces = await readBlocks([
        { type: "heading", level: 2, spans },
        { type: "paragraph", spans },
        {
          type: "bullets",
          ordered: true,
          items: [{ spans, children: [{ spans: plain("links"), children: [{ spans }] }] }],
        },
        { type: "table", head: ["links", text], rows: [[text, "3"]] },
      ]);
      const expected = [text, text, text, "links", text, "links", text, text, "3"];
      expect(pieces.slice(0, expected.length).map((piece) => words(piece.text))).toEqual(expected.map(shown));
    });

    test("a single letter between two looks loses neither", async () => {
      const spans = [{ text: "a" }, { text: "b", bold: true }, { text: "*c", bold: true, italic: true }] as const;
      const around = [...spans, ...spans.toReversed()];
      const [piece] = await readBlocks([{ type: "paragraph", spans: around }]);
      expect(words(piece?.text ?? "")).toBe("ab*c*cba");
    });

    test("whatever people type, in whatever looks, comes out letter by letter", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 5 }), async (spans) => {
          const text = words(spans.map((each) => shownAs(each.text)).join(""));
          fc.pre(text !== "");
          const [piece] = await readBlocks([{ type: "paragraph", spans }]);
          const inOrder = own.order?.(text) === false ? (drawn: string) => [...drawn].sort().join("") : String;
          expect(inOrder(words(piece?.text ?? ""))).toBe(inOrder(text));
        }),
        { numRuns: own.runs ?? 1_000 },
      );
    });
  });
}

const signs = fc.constantFrom(
  ...Array.from("*_`~[]()<>#+-=.!|&:;\\/\n \"'a1éz🙂€"),
  "https://x.nl/a_b",
  "&amp;",
  "1. ",
  "**",
);
const span: fc.Arbitrary<Span> = fc.record(
  {
    text: fc.oneof(
      fc.array(signs, { minLength: 1, maxLength: 8 }).map((each) => each.join("")),
      fc.string({ unit: "binary" }),
    ),
    bold: fc.constant(true),
    italic: fc.constant(true),
    href: fc.constantFrom("https://example.org/", "https://example.org/b", "javascript:alert(1)"),
  },
  { requiredKeys: ["text"] },
);
