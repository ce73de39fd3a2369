import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Block } from "../../../shared/blocks.ts";
import { openReport, type ReportDoc } from "../../../shared/doc/report.ts";
import type { ClusterId, QuestionId, ThemeId } from "../../../shared/ids.ts";
import { type Change, changesSince, isSafe } from "../../../shared/report/refresh.ts";
import { keepMine, takeOver } from "../../../shared/report/takeOver.ts";
import { toEditor } from "../../../shared/report/tiptap.ts";
import { takenIn } from "../../../shared/report/tracked.ts";
import { reportWords } from "../../../shared/report/words.ts";

type Said = Readonly<{ id: string; text: string; rooms?: number; theme?: string }>;
const words = reportWords.nl;

/** What the desk says of one question: statements without a theme first, and then theme by theme. */
function desk(...said: readonly Said[]): readonly Block[] {
  const bullets = (theme: string | undefined): Block[] => {
    const own = said.filter((each) => each.theme === theme);
    if (own.length === 0) return [];
    const items = own.map(({ id, text, rooms = 2 }) => ({
      spans: [{ text: `${text} (${rooms} van de 9 ruimtes)` }],
      source: id as ClusterId,
    }));
    return [{ type: "bullets", ordered: false, items }];
  };
  const themes = [...new Set(said.flatMap(({ theme }) => theme ?? []))];
  return [
    { type: "heading", level: 3, spans: [{ text: "Wat gaat goed?" }], question: "q1" as QuestionId },
    ...bullets(undefined),
    ...themes.flatMap((theme): Block[] => [
      { type: "heading", level: 4, spans: [{ text: `Thema ${theme}` }], theme: theme as ThemeId },
      ...bullets(theme),
    ]),
  ];
}

function made(draft: readonly Block[]): ReportDoc {
  const report = openReport(new Y.Doc());
  report.fill(toEditor(draft));
  return report;
}

const changes = (report: ReportDoc, draft: readonly Block[]) =>
  changesSince(report.content.current(), draft, report.seen.current(), words);
const take = (report: ReportDoc, draft: readonly Block[], which: (change: Change) => boolean = () => true): void =>
  report.take(
    changes(report, draft)
      .filter(which)
      .map((change) => (nodes) => takeOver(change, { nodes, draft, words })),
  );
const type = (report: ReportDoc, id: string, text: string): void =>
  report.take([() => [{ do: "say", id, text: `${text} (2 van de 9 ruimtes)` }]]);
const told = (report: ReportDoc): readonly string[] =>
  [...takenIn(report.content.current()).values()].map((t) => t.text);
const kinds = (all: readonly Change[]) => all.map(({ kind }) => kind);

const kort = { id: "c1", text: "De lijnen zijn kort." };
const wil = { id: "c2", text: "Er is goede wil." };

describe("the document beside the desk", () => {
  test("right after it was made nothing changed", () => {
    const draft = desk(kort, { ...wil, theme: "t1" });
    expect(changes(made(draft), draft)).toEqual([]);
  });

  test("what only people here changed is not told", () => {
    const report = made(desk(kort));
    type(report, "c1", "De lijnen zijn heel kort.");
    expect(changes(report, desk(kort))).toEqual([]);
  });

  test("reworded at the desk: taken over with its new count", () => {
    const report = made(desk(kort, wil));
    const now = desk({ ...kort, text: "De lijnen zijn sneller.", rooms: 4 }, wil);
    expect(kinds(changes(report, now))).toEqual(["reworded"]);
    take(report, now);
    expect(told(report)).toEqual([
      "De lijnen zijn sneller. (4 van de 9 ruimtes)",
      "Er is goede wil. (2 van de 9 ruimtes)",
    ]);
    expect(changes(report, now)).toEqual([]);
  });

  test("reworded at both sides, at different places: both stay", () => {
    const report = made(desk(kort));
    type(report, "c1", "Onze lijnen zijn kort.");
    const now = desk({ ...kort, text: "De lijnen zijn heel kort." });
    expect(changes(report, now)).toMatchObject([{ together: "Onze lijnen zijn heel kort." }]);
    take(report, now, isSafe);
    expect(told(report)).toEqual(["Onze lijnen zijn heel kort. (2 van de 9 ruimtes)"]);
  });

  test("reworded at both sides at the same place: nothing happens before somebody chooses", () => {
    const report = made(desk(kort));
    type(report, "c1", "De lijnen zijn lang.");
    const now = desk({ ...kort, text: "De lijnen zijn snel." });
    take(report, now, isSafe);
    expect(told(report)).toEqual(["De lijnen zijn lang. (2 van de 9 ruimtes)"]);
    report.take(changes(report, now).map((change) => () => keepMine(change)));
    expect(changes(report, now)).toEqual([]);
    expect(told(report)).toEqual(["De lijnen zijn lang. (2 van de 9 ruimtes)"]);
  });

  test("new statements come beside their neighbours, in the order of the desk", () => {
    const report = made(desk(kort));
    const now = desk(
      { id: "c0", text: "Vooraf." },
      kort,
      { id: "c3", text: "Daarna." },
      { id: "c4", text: "Nog later." },
      { id: "c5", text: "Onder een thema.", theme: "t1" },
      { id: "c6", text: "Daar ook.", theme: "t1" },
    );
    take(report, now);
    expect(told(report).map((text) => text.replace(/ \(.*/, ""))).toEqual([
      "Vooraf.",
      "De lijnen zijn kort.",
      "Daarna.",
      "Nog later.",
      "Thema t1",
      "Onder een thema.",
      "Daar ook.",
    ]);
    expect(changes(report, now)).toEqual([]);
  });

  test("who leaves a statement out finds it back, and can put it in again", () => {
    const report = made(desk(kort, wil));
    report.take([() => [{ do: "drop", id: "c1" }]]);
    expect(kinds(changes(report, desk(kort, wil)))).toEqual(["leftOut"]);
    take(report, desk(kort, wil));
    expect(told(report)).toHaveLength(2);
  });

  test("gone at the desk: it goes here too, but not with words that people wrote", () => {
    const report = made(desk(kort, wil));
    type(report, "c2", "Er is heel veel goede wil.");
    take(report, desk(), isSafe);
    expect(told(report)).toEqual(["Er is heel veel goede wil. (2 van de 9 ruimtes)"]);
    report.take(changes(report, desk()).map((change) => () => keepMine(change)));
    expect(told(report)).toEqual([]); // free text from now on
    expect(JSON.stringify(report.content.current())).toContain("heel veel goede wil");
  });

  test("moved to another theme: it moves with the words that it has here", () => {
    const report = made(desk({ ...kort, theme: "t1" }, { ...wil, theme: "t2" }));
    type(report, "c1", "De lijnen zijn erg kort.");
    const now = desk({ ...wil, theme: "t2" }, { ...kort, theme: "t2" });
    expect(kinds(changes(report, now))).toEqual(["moved"]);
    take(report, now);
    expect(told(report)).toEqual([
      "Thema t1",
      "Thema t2",
      "Er is goede wil. (2 van de 9 ruimtes)",
      "De lijnen zijn erg kort. (2 van de 9 ruimtes)",
    ]);
    expect(changes(report, now)).toEqual([]);
  });

  test("a theme with another name gets it here too", () => {
    const report = made(desk({ ...kort, theme: "t1" }));
    const now = desk({ ...kort, theme: "t1" }).map((block) =>
      block.type === "heading" && block.theme ? { ...block, spans: [{ text: "Nabijheid" }] } : block,
    );
    take(report, now);
    expect(told(report)[0]).toBe("Nabijheid");
  });
});

const statement = fc.record(
  {
    id: fc.constantFrom("c1", "c2", "c3", "c4", "c5"),
    text: fc
      .array(fc.constantFrom("veel", "rooms", "weten", "niet", "🙂", "https://a.nl"), { minLength: 1, maxLength: 5 })
      .map((each) => each.join(" ")),
    rooms: fc.integer({ min: 1, max: 8 }),
    theme: fc.constantFrom("t1", "t2"),
  },
  { requiredKeys: ["id", "text", "rooms"] },
);
const statements = fc.uniqueArray(statement, { selector: ({ id }) => id, maxLength: 5 });

describe("whatever happens at the desk", () => {
  test("after everything was taken over the document says what the desk says, and nothing is left to tell", () => {
    fc.assert(
      fc.property(statements, statements, (before, after) => {
        const report = made(desk(...before));
        take(report, desk(...after));
        take(report, desk(...after)); // a theme that came along may have been renamed
        expect(changes(report, desk(...after))).toEqual([]);
        const said = told(report).filter((text) => text.includes("ruimtes"));
        expect([...said].sort()).toEqual(after.map((a) => `${a.text} (${a.rooms} van de 9 ruimtes)`).sort());
      }),
    );
  });

  test("taking over what is safe never takes away a word that people wrote here", () => {
    fc.assert(
      fc.property(statements, statements, (before, after) => {
        const report = made(desk(...before));
        for (const { id, text } of before) type(report, id, `${text} mijnwoord${id}`);
        take(report, desk(...after), isSafe);
        const all = JSON.stringify(report.content.current());
        for (const { id } of before) expect(all).toContain(`mijnwoord${id}`);
      }),
    );
  });

  test("two moderators, one typing and one taking over, end with the same and lose nothing", () => {
    fc.assert(
      fc.property(statements, statements, (before, after) => {
        const [one, two] = [new Y.Doc(), new Y.Doc()];
        const [ann, bob] = [openReport(one), openReport(two)];
        const meet = (): void => {
          Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
          Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
        };
        ann.fill(toEditor([...desk(...before), { type: "paragraph", spans: [{ text: "Vrij." }] }]));
        meet();
        const stays = before.filter(({ id, theme }) => after.some((a) => a.id === id && a.theme === theme));
        for (const { id, text, rooms } of stays)
          bob.take([() => [{ do: "say", id, text: `bob${id} ${text} (${rooms} van de 9 ruimtes)` }]]);
        take(ann, desk(...after), isSafe);
        meet();
        expect(ann.content.current()).toEqual(bob.content.current());
        const all = JSON.stringify(ann.content.current());
        for (const { id } of stays) expect(all).toContain(`bob${id}`);
        expect(all).toContain("Vrij.");
      }),
    );
  });
});
