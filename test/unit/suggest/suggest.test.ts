import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLexicons } from "../../../server/lexicons.ts";
import { compoundsOf } from "../../../shared/suggest/compounds.ts";
import { dutchStem } from "../../../shared/suggest/dutchStem.ts";
import { readLexicon } from "../../../shared/suggest/lexicon.ts";
import { likenessOf, type Said } from "../../../shared/suggest/likeness.ts";
import { similarTo, suggestGroups } from "../../../shared/suggest/suggest.ts";
import { toneOf } from "../../../shared/suggest/tone.ts";
import { contentWords, languageOf, wordsOf } from "../../../shared/suggest/words.ts";

type Labelled = Said & Readonly<{ statement: string }>;
const labelled: readonly Labelled[] = readFileSync(new URL("../../demo/data/notes.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Labelled);

test.each([
  ["lichamelijk lichamelijke lichamelijkheden lichamen", "licham"],
  ["school scholen", "schol"],
  ["opgaven", "opgav"],
  ["opgenomen", "opgenom"],
  ["samenwerkingen samenwerking", "samenwerk"],
])("the forms of a Dutch word have one stem: %s", (words, stem) => {
  expect(words.split(" ").map(dutchStem)).toEqual(words.split(" ").map(() => stem));
});

test("words are read as people mean them: accents, possessives, slashes and brackets", () => {
  expect(wordsOf("Ideeën van de swv's: po/vo en (v)so!")).toEqual("ideeen van de swv po vo en vso so".split(" "));
});

test("a note of little words only keeps them", () => {
  const stopWords = new Set(["het", "kan", "beter"]);
  expect(contentWords("het kan beter", { stopWords })).toEqual(["het", "kan", "beter"]);
  expect(contentWords("overleg kan beter", { stopWords })).toEqual(["overleg"]);
});

test("a compound falls apart into words that people also use by themselves", () => {
  const partsOf = compoundsOf(new Set(["personeel", "tekort", "personeelstekort", "tafel"]), ["", "s"]);
  expect(partsOf("personeelstekort")).toEqual(["personeel", "tekort"]);
  expect(partsOf("tafel")).toEqual([]);
});

test("the language is told by the little words", () => {
  expect(languageOf(["wij willen meer tijd voor het gesprek", "ouders zijn niet in beeld"])).toBe("nl");
  expect(languageOf(["we want more time for the talk", "parents are not involved"])).toBe("en");
});

test("a lexicon finds whole words and beginnings, and names the line that is none", () => {
  const lexicon = readLexicon("# remark\nparents: parent* mum dad\n\nschool: school*, teacher\n");
  expect([lexicon("parental"), lexicon("dad"), lexicon("dads"), lexicon("teacher")]).toEqual([
    ["parents"],
    ["parents"],
    [],
    ["school"],
  ]);
  expect(() => readLexicon("fine: a b\nno colon here")).toThrow("Line 2");
});

test("notes that say the same in other words are put together, and the rest stays apart", () => {
  const texts = [
    "personeelstekort op de scholen",
    "tekort aan personeel",
    "te weinig personeel voor de klas, groot tekort",
    "wachtlijst voor hulp is te lang",
    "lange wachtlijsten bij de jeugdhulp",
    "leuke middag vandaag",
  ];
  const notes = texts.map((text, at) => ({ id: String(at), question: "q", text }));
  const [likeness] = likenessOf(notes, {});
  if (!likeness) throw new Error("no likeness");
  expect(suggestGroups(likeness, 0.5)).toEqual([["0", "1", "2"], ["3", "4"], ["5"]]);
  expect(similarTo(likeness, "3")[0]).toBe("4");
});

test("the same notes always give the same groups, and surer means smaller ones", async () => {
  const lexicons = await readLexicons();
  const once = likenessOf(labelled, lexicons).map((one) => suggestGroups(one));
  expect(likenessOf(labelled, lexicons).map((one) => suggestGroups(one))).toEqual(once);
  const count = (sureness: number): number =>
    likenessOf(labelled, lexicons).reduce((sum, one) => sum + suggestGroups(one, sureness).length, 0);
  expect(count(2)).toBeGreaterThan(count(1));
  expect(count(0.5)).toBeLessThan(count(1));
});

test("the suggestions agree with what people put together, by B-cubed F1 of at least .67", async () => {
  const label = new Map(labelled.map(({ id, statement }) => [id, statement]));
  let [precision, recall] = [0, 0];
  for (const one of likenessOf(labelled, await readLexicons())) {
    const sizes = new Map<string, number>();
    for (const id of one.ids) sizes.set(label.get(id) ?? "", (sizes.get(label.get(id) ?? "") ?? 0) + 1);
    for (const group of suggestGroups(one)) {
      for (const id of group) {
        const same = group.filter((other) => label.get(other) === label.get(id)).length;
        precision += same / group.length;
        recall += same / (sizes.get(label.get(id) ?? "") ?? 1);
      }
    }
  }
  [precision, recall] = [precision / labelled.length, recall / labelled.length];
  expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.67);
});

test("no notes, one note and notes without a word are no trouble", () => {
  expect(likenessOf([], {})).toEqual([]);
  const odd = ["", "!!!", "😀😀", "a".repeat(10_000)].map((text, at) => ({ id: String(at), question: "q", text }));
  const [likeness] = likenessOf(odd, {});
  expect(likeness && suggestGroups(likeness)).toHaveLength(4);
});

test.each([
  ["ouders worden goed betrokken", 1],
  ["ouders worden niet goed betrokken", -1],
  ["ouders doen niet mee", -1],
  ["er zijn geen problemen meer", 1],
  ["niet praten maar doen", 0],
  ["gewoon doen, niet praten", 0],
  ["fijne bijeenkomst maar slechte zaal", 0],
  ["meer overleg met ouders", 0],
])("the tone of a note is told by its words: %s", async (text, tone) => {
  const polarity = (await readLexicons()).nl.polarity;
  expect(polarity && toneOf(text, polarity)).toBe(tone);
});

test("notes that praise and notes that complain about the same are not put together", async () => {
  const texts = [
    "ouders worden goed betrokken",
    "ouders zijn goed betrokken bij het plan",
    "ouders worden niet betrokken",
    "wachtlijst voor hulp is te lang",
    "taxi's rijden te laat",
    "elke gemeente heeft eigen formulieren",
  ];
  const notes = texts.map((text, at) => ({ id: String(at), question: "q", text }));
  const [likeness] = likenessOf(notes, await readLexicons());
  if (!likeness) throw new Error("no likeness");
  expect(similarTo(likeness, "2").slice(0, 2).sort()).toEqual(["0", "1"]);
  expect(suggestGroups(likeness)).toEqual([["0", "1"], ["2"], ["3"], ["4"], ["5"]]);
});
