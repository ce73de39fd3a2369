import { describe, expect, test } from "vitest";
import { readNoteFile } from "../../client/organiser/imports/noteFile.ts";
import { sheetAsCsv } from "../../server/exports/csv.ts";
import { readNoteJson, readNoteRows } from "../../shared/imports/noteRows.ts";
import { planImport, questionsIn } from "../../shared/imports/plan.ts";
import { sheetsOf } from "../../shared/tables/sheets.ts";
import { reportInput, session, sourced } from "../support/sampleSession.ts";

const file = (text: string | Uint8Array<ArrayBuffer>, name = "notities.csv"): File => new File([text], name);
const readText = async (text: string | Uint8Array<ArrayBuffer>) => {
  const read = await readNoteFile(file(text));
  return read.kind === "notes" ? read.read : expect.fail(read.kind);
};

describe("a file of notes", () => {
  test.each([
    ["our own words", "Notitie;Ruimte;Regio;Vraag;Auteur\nKort;Noord;A;Wat?;Ann\n"],
    ["another board's", "Author,Text,Group,Region,Question\nAnn,Kort,Noord,A,Wat?\n"],
    ["tabs", "tekst\tgroep\tgebied\tprompt\tdoor\nKort\tNoord\tA\tWat?\tAnn\n"],
    ["JSON", '[{"note":"Kort","room":"Noord","region":"A","question":"Wat?","author":"Ann"}]'],
    ["JSON in an object", '{"notes":[{"text":"Kort","room":"Noord","region":"A","question":"Wat?","x":{}}]}'],
    ["JSON lines", '{"text":"Kort","room":"Noord","region":"A","question":"Wat?"}\n'.repeat(2)],
  ])("is understood by its headings: %s", async (_what, text) => {
    const { rows, mistakes } = await readText(text);
    expect(mistakes).toEqual([]);
    expect(rows[0]).toMatchObject({ text: "Kort", room: "Noord", region: "A", question: "Wat?" });
    expect(JSON.stringify(rows)).not.toContain("Ann"); // who wrote it stays out
  });

  test("that our own download made comes in again as it was, formulas and all", async () => {
    const texts = ["=1+1", "'s Avonds", "- streepje", "a;b,c\nregel", '"aanhaling"'];
    const notes = texts.map((text, n) => sourced("r1", `n${n}`, "q1", text));
    const [sheet] = sheetsOf(reportInput({ notes }));
    const { rows } = await readText(new Uint8Array(sheetAsCsv(sheet ?? expect.fail())));
    expect(rows.map(({ text }) => text)).toEqual(texts);
    expect(rows.every(({ room, question }) => room === "Ruimte 1" && question === "Wat gaat goed?")).toBe(true);
  });

  test.each([
    ["no column with notes", "naam;leeftijd\nAnn;12\n", "noTextColumn", 1],
    ["a line without a note", "tekst;ruimte\n;Noord\n", "noText", 2],
    ["a note of a page", `tekst\n${"x".repeat(1_001)}\n`, "tooLong", 2],
    ["a quotation mark that never ends", 'tekst\n"open\nnog iets\n', "unreadable", 3],
    ["half a JSON", '[{"text":"a"', "unreadable", 1],
    ["JSON that holds no notes", "{}", "noTextColumn", 1],
  ])("with a mistake is told by its line: %s", async (_what, text, kind, line) => {
    expect((await readText(text)).mistakes).toMatchObject([{ kind, line }]);
  });

  test("in the old Windows alphabet, or as Excel saves Unicode, is read too", async () => {
    const old = new Uint8Array(Buffer.from("tekst\nÉén\n", "latin1"));
    expect((await readText(old)).rows[0]?.text).toBe("Één");
    const wide = Buffer.from("\ufefftekst\nÉén\n", "utf16le");
    expect((await readText(new Uint8Array(wide))).rows[0]?.text).toBe("Één");
  });

  test.each([
    ["keys that are dangerous", '[{"__proto__":{"text":"x"},"text":"Kort"}]'],
    ["numbers and nothing", '[{"text":5},{"text":null},null,7,"x"]'],
    ["deep nesting", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`],
  ])("with nonsense breaks nothing: %s", async (_what, text) => {
    expect((await readText(text)).rows.length).toBeLessThan(2);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  test("that says it is a saved session and is none, is told where", async () => {
    const read = await readNoteFile(file('{"format":"samenbord","version":2}'));
    expect(read).toMatchObject({ kind: "mistake", sentence: expect.stringMatching(/^version is 2; allowed: 1/) });
  });
});

describe("the plan", () => {
  const { rows } = readNoteJson([
    { text: "a", room: "ruimte 1", question: "wat gaat goed" },
    { text: "b", room: "Elders", region: "Noord", question: "Iets anders" },
    { text: "c", question: "Q4", column: "mensen" },
  ]);

  test("finds rooms and questions by their names, and makes what is new", () => {
    const choices = questionsIn(rows, session.template);
    expect([...choices]).toEqual([
      ["wat gaat goed", "q1"],
      ["Iets anders", undefined],
      ["Q4", "q4"],
    ]);
    const plan = planImport(rows, choices, session, "Rest");
    expect(plan.leftOut).toBe(1);
    expect(plan.rooms).toMatchObject([
      { room: "r1", notes: [{ text: "a", question: "q1", place: { column: "all" } }] },
      { name: "Rest", notes: [{ text: "c", question: "q4", place: { column: "m" } }] },
    ]);
  });

  test("gives the same line the same id, so that nothing doubles", () => {
    const ids = () =>
      planImport(rows, questionsIn(rows, session.template), session, "Rest").rooms.flatMap(({ notes }) =>
        notes.map(({ id }) => id),
      );
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });

  test("gives the same line another id at another question, so that two files lose nothing", () => {
    const [one, other] = ["Wat gaat goed", "Q4"].map((question) => {
      const read = readNoteJson([{ text: "Rust", room: "Ruimte 1", question }]).rows;
      return planImport(read, questionsIn(read, session.template), session, "Rest").rooms[0]?.notes[0];
    });
    expect([one?.question, other?.question]).toEqual(["q1", "q4"]);
    expect(one?.id).not.toBe(other?.id);
  });

  test("of fifty thousand notes is made within a moment, and more are not taken", () => {
    const cells = Array.from({ length: 50_002 }, (_, n) => ({
      cells: [n === 0 ? "tekst" : `Notitie ${n}`],
      line: n + 1,
    }));
    const read = readNoteRows(cells);
    expect(read.rows).toHaveLength(50_000);
    expect(read.mistakes).toMatchObject([{ kind: "tooMany", line: 50_002 }]);
  });
});
