import { describe, expect, test } from "vitest";
import { type Block, textOf } from "../../../shared/blocks.ts";
import type { Quote } from "../../../shared/doc/quotes.ts";
import { usualScale } from "../../../shared/doc/scale.ts";
import { buildReport, draftReport } from "../../../shared/report/build.ts";
import { toEditor } from "../../../shared/report/tiptap.ts";
import { fingerprint, type SourcedNote } from "../../../shared/synthesis/merge.ts";
import { cluster, placed, quoted, reportInput, sourced } from "../../support/sampleSession.ts";

const a = sourced("r1", "n1", "q1", "wij wachten een jaar op hulp in Twente");
const b = sourced("r2", "n2", "q1", "lange wachtlijsten");
const c = sourced("r3", "n3", "q1", "iets anders");

const quoteOf = (note: SourcedNote, words: string, instead?: string): Quote => {
  const masks = instead === undefined ? [] : [{ from: words.length - 6, to: words.length, instead }];
  return quoted(note, words, masks);
};
const synthesis = {
  clusters: [cluster("c1", "q1", "Kinderen wachten te lang.")],
  themes: [],
  placements: placed({ c1: [a, b] }),
  quotes: [quoteOf(a, "een jaar op hulp in Twente", "[een regio]")],
  scale: usualScale,
};
const input = reportInput({ notes: [a, b, c], synthesis, participants: 9, appendix: true });

const bullets = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === "bullets" ? block.items.map(({ spans }) => spans) : []));
const first = (blocks: readonly Block[]) => textOf(bullets(blocks)[0] ?? []);

describe("a statement in the document", () => {
  test("has its quotes in quotation marks, without what could name a place, and then its count", () => {
    expect(first(draftReport(input))).toBe(
      "Kinderen wachten te lang. “een jaar op hulp in [een regio]” (2 van de 3 ruimtes)",
    );
  });

  test("stands without its quotes above its notes, of which they are", () => {
    const said = buildReport(input).blocks.flatMap((block) =>
      block.type === "paragraph" && block.source === "c1" ? [textOf(block.spans)] : [],
    );
    expect(said).toEqual(["Kinderen wachten te lang. (2 van de 3 ruimtes)"]);
  });

  test("loses a quote whose words the room changed", () => {
    const changed = { ...a, text: "wij wachten lang in Twente", print: fingerprint("wij wachten lang in Twente") };
    expect(first(draftReport({ ...input, notes: [changed, b, c] }))).toBe(
      "Kinderen wachten te lang. (2 van de 3 ruimtes)",
    );
  });

  test("keeps its looks and lines, and its count still follows the rooms after people edited", () => {
    const rich = [
      { bullet: false, spans: [{ text: "Kinderen ", bold: true }, { text: "wachten" }] },
      { bullet: false, spans: [{ text: "te lang, zie https://school.nl/x", italic: true }] },
    ];
    const looks = {
      ...synthesis,
      clusters: [cluster("c1", "q1", "Kinderen wachten\nte lang, zie https://school.nl/x", { rich })],
    };
    const draft = draftReport({ ...input, synthesis: { ...looks, quotes: [] } });
    expect(bullets(draft)[0]).toEqual([
      { text: "Kinderen ", bold: true },
      { text: "wachten" },
      { text: "\n" },
      { text: "te lang, zie ", italic: true },
      { text: "https://school.nl/x", href: "https://school.nl/x", italic: true },
      { text: " (2 van de 3 ruimtes)" },
    ]);
    const edited = toEditor(draft);
    const { blocks } = buildReport({
      ...input,
      synthesis: looks,
      edited,
      notes: [a, b, c, sourced("r9", "n9", "q1", "nog iets")],
    });
    expect(first(blocks)).toContain("(2 van de 4 ruimtes)");
  });
});

describe("the method, at the end of the appendix", () => {
  const { blocks } = buildReport({
    ...input,
    synthesis: { ...synthesis, scale: { ...usualScale, many: 30, unit: "regions" } },
  });

  test("tells how rooms were counted and from which share on a word was used", () => {
    const at = blocks.findIndex((block) => block.type === "heading" && textOf(block.spans) === "Zo telden we");
    const table = blocks.slice(at).find((block) => block.type === "table");
    expect(table?.rows).toEqual([
      ["één regio", "1"],
      ["enkele regio’s", "minder dan 10%"],
      ["sommige regio’s", "10% tot 20%"],
      ["meerdere regio’s", "20% tot 30%"],
      ["veel regio’s", "30% tot 60%"],
      ["de meeste regio’s", "60% en meer"],
      ["alle regio’s", "100%"],
    ]);
  });

  test("is left out with the appendix", () => {
    const without = buildReport({ ...input, appendix: false }).blocks;
    expect(without.some((block) => block.type === "table")).toBe(false);
  });
});
