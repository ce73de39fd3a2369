import { describe, expect, test } from "vitest";
import { type Block, textOf } from "../../../shared/blocks.ts";
import type { RoomId, ThemeId } from "../../../shared/ids.ts";
import { buildReport, draftReport } from "../../../shared/report/build.ts";
import { toEditor } from "../../../shared/report/tiptap.ts";
import { cluster, placed, reportInput, session, sourced, theme } from "../../support/sampleSession.ts";

/** A report as people would write it down: "## heading", "- bullet", "  - bullet below". */
function written(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [`${"#".repeat(block.level)} ${textOf(block.spans)}`];
    if (block.type === "paragraph") return [textOf(block.spans)];
    if (block.type === "table") return [block.head.join("|")];
    return block.items.flatMap(({ spans, children = [] }) => [
      `- ${textOf(spans)}`,
      ...children.map((child) => `  - ${textOf(child.spans)}`),
    ]);
  });
}

const short1 = sourced("r1", "n1", "q1", "korte lijnen");
const short2 = sourced("r2", "n2", "q1", "men kent elkaar");
const short2b = sourced("r2", "n3", "q1", "weinig schijven");
const loose = sourced("r3", "n4", "q1", "goede wil");
const vision = sourced("r3", "n5", "q2", "visie ontbreekt");
const school = sourced("r1", "n6", "q4", "de schoolarts", "m");
const notes = [short1, short2, short2b, loose, vision, school];
const synthesis = {
  clusters: [
    cluster("c1", "q1", "De lijnen zijn kort."),
    cluster("c2", "q2", "Een visie ontbreekt.", { theme: "t1" as ThemeId }),
    cluster("c3", "q2", "Zonder notities zegt dit niets."),
  ],
  themes: [theme("t1", "q2", "Visie"), theme("t2", "q2", "Uitvoering")],
  placements: placed({ c1: [short1, short2, short2b], c2: [vision] }),
};
const full = reportInput({
  notes,
  synthesis,
  participants: 18,
  joined: new Map([
    ["r1" as RoomId, 6],
    ["r2" as RoomId, 6],
    ["r3" as RoomId, 6],
  ]),
});

describe("the document made from the statements", () => {
  test("has rounds, numbered questions, sub-headings, themes, and a bullet a statement with its support", () => {
    expect(written(draftReport(full))).toEqual([
      "Dit is de opbrengst van een gesprek met 18 deelnemers uit 2 regio’s, in 3 ruimtes. Dat leverde 6 notities op.",
      "# Ronde 1: het wat",
      "## 1. Samenwerken",
      "### Wat gaat goed?",
      "- De lijnen zijn kort. (2 van de 3 ruimtes)",
      "### Wat kan beter?",
      "#### Visie",
      "- Een visie ontbreekt. (de enige ruimte die antwoordde)",
      "## 2. Bouwstenen",
      "Bij deze vraag is niets opgeschreven.",
      "# Ronde 2: het hoe",
      "## 1. Wie ontbreekt",
      "Hierover is nog geen uitspraak: 1 notitie uit 1 ruimte.",
    ]);
  });

  test("each bullet knows its cluster", () => {
    const bullets = draftReport(full).flatMap((block) => (block.type === "bullets" ? block.items : []));
    expect(bullets.map((item) => item.source)).toEqual(["c1", "c2"]);
  });

  test("is English when the template is", () => {
    const english = { ...session, template: { ...session.template, language: "en" as const } };
    expect(written(draftReport({ ...full, session: english }))).toEqual(
      expect.arrayContaining([
        "This is the outcome of a conversation with 18 participants from 2 regions, in 3 rooms. It gave 6 notes.",
        "- De lijnen zijn kort. (2 of 3 rooms)",
      ]),
    );
  });

  test("the name of a cluster is never passed off as its statement, and one with neither is left out", () => {
    const clusters = [cluster("c1", "q1", " ", { name: "Korte lijnen" }), cluster("c2", "q2", "")];
    const input = { ...full, synthesis: { ...synthesis, clusters } };
    const blocks = written(draftReport(input));
    expect(blocks).toContain("- Nog geen uitspraak: Korte lijnen (2 van de 3 ruimtes)");
    expect(written(buildReport({ ...input, appendix: true }).blocks)).toContain(
      "Nog geen uitspraak: Korte lijnen (2 van de 3 ruimtes)",
    );
    expect(blocks.filter((line) => line.startsWith("-"))).toHaveLength(1);
  });

  test("statements without a theme stand before the themes, and a theme that is gone is none", () => {
    const clusters = [
      cluster("c2", "q2", "Onder een thema.", { theme: "t1" as ThemeId }),
      cluster("c4", "q2", "Onder geen thema.", { theme: "gone" as ThemeId }),
    ];
    const second = sourced("r1", "n7", "q2", "nog iets");
    const placements = placed({ c2: [vision], c4: [second] });
    const input = { ...full, notes: [...notes, second], synthesis: { ...synthesis, clusters, placements } };
    const lines = written(draftReport(input));
    expect(lines.slice(lines.indexOf("### Wat kan beter?") + 1).slice(0, 3)).toEqual([
      "- Onder geen thema. (1 van de 2 ruimtes)",
      "#### Visie",
      "- Onder een thema. (1 van de 2 ruimtes)",
    ]);
  });

  test("a web address in a statement becomes a link, without the full stop behind it", () => {
    const clusters = [cluster("c1", "q1", "Kijk op https://example.org/a. Het helpt.")];
    const bullet = draftReport({ ...full, synthesis: { ...synthesis, clusters } }).find(
      (block) => block.type === "bullets",
    );
    expect(bullet?.type === "bullets" && bullet.items[0]?.spans).toEqual([
      { text: "Kijk op " },
      { text: "https://example.org/a", href: "https://example.org/a" },
      { text: ". Het helpt. (2 van de 3 ruimtes)" },
    ]);
  });

  test.each([
    [
      "regions that not every room has are a lower bound",
      [{ region: "Twente" }, {}],
      "deelnemers uit minstens 1 regio, in 2",
    ],
    ["without regions none are claimed", [{}, {}], "met 2 deelnemers, in 2 ruimtes"],
  ])("%s", (_, regions, line) => {
    const rooms = regions.map((region, at) => ({ id: `r${at}` as RoomId, name: `Ruimte ${at}`, ...region }));
    const joined = new Map(rooms.map((room) => [room.id, 1]));
    const [first] = written(draftReport(reportInput({ session: { ...session, rooms }, participants: 2, joined })));
    expect(first).toContain(line);
  });

  test("rooms where nobody was do not count", () => {
    const [first] = written(draftReport(reportInput({ participants: 5, joined: new Map([["r1" as RoomId, 5]]) })));
    expect(first).toContain("5 deelnemers uit 1 regio, in 1 ruimte");
  });

  test("before anybody came it says so", () => {
    expect(written(draftReport(reportInput()))[0]).toBe("Er heeft nog niemand meegedaan.");
  });
});

describe("the whole report", () => {
  test("carries title, subtitle, date and organisers", () => {
    expect(buildReport(full)).toMatchObject({
      language: "nl",
      title: "Samen verder",
      subtitle: "Wat we samen zeiden",
      date: "2026-11-12",
      authors: ["Steunpunt"],
      blocks: draftReport(full),
    });
  });

  test("is what people edited, with the counts of this moment", () => {
    const edited = toEditor([
      { type: "paragraph", spans: [{ text: "Een eigen inleiding." }] },
      {
        type: "bullets",
        ordered: false,
        items: [
          {
            spans: [{ text: "Iedereen vindt elkaar ", bold: true }, { text: "snel. (1 van de 3 ruimtes)" }],
            source: "c1" as never,
          },
          { spans: [{ text: "Eigen werk (1 van de 3 ruimtes)" }] },
          { spans: [{ text: "Weg (9 van de 9 ruimtes)" }], source: "gone" as never },
        ],
      },
    ]);
    expect(written(buildReport({ ...full, edited }).blocks)).toEqual([
      "Een eigen inleiding.",
      "- Iedereen vindt elkaar snel. (2 van de 3 ruimtes)",
      "- Eigen werk (1 van de 3 ruimtes)",
      "- Weg (9 van de 9 ruimtes)",
    ]);
  });

  test("a document with empty lines only is the draft again", () => {
    const edited = [{ type: "paragraph" }, { type: "paragraph", content: [{ type: "text", text: "  " }] }];
    expect(buildReport({ ...full, edited }).blocks).toEqual(draftReport(full));
  });

  test("the appendix gives the notes behind each statement with their rooms and numbers, then those behind none", () => {
    const { blocks } = buildReport({ ...full, appendix: true });
    expect(written(blocks.slice(draftReport(full).length))).toEqual([
      "# Bijlage: wat de ruimtes schreven",
      expect.stringContaining("Onder elke uitspraak"),
      "## Ronde 1: het wat",
      "### 1. Samenwerken: Wat gaat goed?",
      "De lijnen zijn kort. (2 van de 3 ruimtes)",
      "- Ruimte 1 (Twente): korte lijnen (R1.1)",
      "- Ruimte 2 (Zeeland)",
      "  - men kent elkaar (R2.1)",
      "  - weinig schijven (R2.2)",
      "#### Niet ingedeeld",
      "- Twente Noord: goede wil (R3.1)",
      "### 1. Samenwerken: Wat kan beter?",
      "Een visie ontbreekt. (de enige ruimte die antwoordde)",
      "- Twente Noord: visie ontbreekt (R3.2)",
      "## Ronde 2: het hoe",
      "### 1. Wie ontbreekt",
      "#### Niet ingedeeld",
      "- Ruimte 1 (Twente): de schoolarts (R1.2, Mensen)",
      "## Wie er meededen",
      "Geteld is wie een ruimte koos, en wat daar is opgeschreven.",
      "Regio|Ruimtes|Deelnemers|Notities",
    ]);
  });

  test("the appendix puts a statement in the words that people gave it in the document", () => {
    const edited = toEditor([
      {
        type: "bullets",
        ordered: false,
        items: [{ spans: [{ text: "Beter gezegd. (2 van de 3 ruimtes)" }], source: "c1" as never }],
      },
    ]);
    expect(written(buildReport({ ...full, edited, appendix: true }).blocks)).toContain(
      "Beter gezegd. (2 van de 3 ruimtes)",
    );
  });

  test("nobody wrote anything: no appendix", () => {
    const input = reportInput({ appendix: true });
    expect(buildReport(input).blocks).toEqual(draftReport(input));
  });
});
