import { expect, test } from "vitest";
import { readLexicons } from "../../../server/lexicons.ts";
import { readLexicon } from "../../../shared/suggest/lexicon.ts";
import { likenessIn, understand, type WordLists } from "../../../shared/suggest/likeness.ts";
import { nearestTo } from "../../../shared/suggest/nearest.ts";
import { type Pile, type Proposals, proposalsFor } from "../../../shared/suggest/proposals.ts";
import { piecesOf } from "../../../shared/suggest/spelling.ts";

const said = [
  "personeelstekort op de scholen",
  "tekort aan personeel",
  "te weinig personeel voor de klas, groot tekort",
  "wachtlijst voor jeugdhulp is te lang",
  "Wachtlijst voor jeugdhulp te lang!",
  "ouders worden goed betrokken",
  "ouders zijn goed betrokken bij het plan",
  "ouders worden niet betrokken",
  "leuke middag vandaag",
];

function look(texts: readonly string[], lists: WordLists, piles: readonly Pile[] = []) {
  const understood = understand(
    texts.map((text, at) => ({ id: String(at), question: "q", text })),
    { nl: lists },
  );
  const likeness = likenessIn(understood, "q");
  const proposals = proposalsFor(likeness, understood, { piles, sureness: 1.3 });
  const nearest = (given: readonly string[]) => nearestTo(likeness, understood, { given, most: 3 });
  return { proposals, nearest };
}

const notesOf = ({ suggestions }: Proposals): readonly (readonly string[])[] =>
  suggestions.map(({ notes }) => notes.flatMap(({ id, copies }) => [id, ...copies]).sort());

test("what seems to say the same is suggested with a name and the words that bind it", async () => {
  const { proposals } = look(said, (await readLexicons()).nl);
  expect(notesOf(proposals)).toContainEqual(["0", "1", "2"]);
  const staff = proposals.suggestions.find(({ notes }) => notes.some(({ id }) => id === "0"));
  expect(staff?.name).toBe("Tekort aan personeel");
  expect(staff?.reasons[0]).toEqual({ kind: "part", words: ["personeel", "personeelstekort"], notes: 3 });
});

test("notes in the same words are one with a count, and go along together", async () => {
  const { proposals } = look(said, (await readLexicons()).nl);
  const waiting = proposals.suggestions.find(({ notes }) => notes.some(({ id }) => id === "3"));
  expect(waiting?.notes).toEqual([{ id: "3", copies: ["4"] }]);
});

test.each([
  ["meer geld voor vervoer", "meer geld voor vervoeer", true],
  ["2 trainingen per jaar", "3 trainingen per jaar", false],
  ["docenten doen mee", "docenten doen niet mee", false],
])("a slip of the pen makes no other note, another number or “not” does: %s / %s", async (a, b, isCopy) => {
  const { proposals } = look([a, b, ...said.slice(3)], (await readLexicons()).nl);
  const copies = proposals.suggestions.flatMap(({ notes }) => notes).find(({ id }) => id === "0")?.copies ?? [];
  expect(copies).toEqual(isCopy ? ["1"] : []);
});

test("praise and complaints about the same are a tension, and not one group", async () => {
  const { proposals } = look(said, (await readLexicons()).nl);
  expect(notesOf(proposals)).toContainEqual(["5", "6"]);
  expect(proposals.tensions).toHaveLength(1);
  expect(proposals.tensions[0]).toMatchObject({ complaint: { note: "7" } });
  expect(proposals.tensions[0]?.reasons.map(({ words }) => words)).toEqual([["ouders"], ["betrokken"]]);
});

test("groups that people made stay as they are; loose notes that fit better there are suggested for them", async () => {
  const piles = [
    { id: "staff", notes: ["0", "1"] },
    { id: "rest", notes: ["8", "3"] },
  ];
  const { proposals } = look(said, (await readLexicons()).nl, piles);
  expect(proposals.suggestions.find(({ pile }) => pile === "staff")?.notes).toEqual([{ id: "2", copies: [] }]);
  expect(notesOf(proposals).flat()).not.toEqual(expect.arrayContaining(["0", "1", "3", "8"]));
});

test("more like a group, and similar to a note: the most alike first, each with its reason", async () => {
  const { nearest } = look(said, (await readLexicons()).nl);
  expect(nearest(["0", "1"])[0]).toMatchObject({
    id: "2",
    reasons: [{ words: ["personeel", "personeelstekort"] }, {}],
  });
  expect(
    nearest(["7"])
      .map(({ id }) => id)
      .sort(),
  ).toContain("5");
  expect(nearest(["nobody"])).toEqual([]);
});

test("words that a session taught bring notes together that share none", () => {
  const texts = ["overal rijwielen voor de deur", "nergens plaats voor fietsen", ...said.slice(3)];
  const concepts = readLexicon("fiets: fiets* rijwiel*");
  expect(notesOf(look(texts, {}).proposals)).not.toContainEqual(["0", "1"]);
  expect(notesOf(look(texts, { concepts }).proposals)).toContainEqual(["0", "1"]);
  expect(look(texts, { concepts }).nearest(["0"])[0]?.reasons[0]).toMatchObject({
    kind: "concept",
    words: ["fietsen", "rijwielen"],
  });
});

test("slips of the pen are told as words that are written almost the same", () => {
  const { nearest } = look(["samenwerking", "samenwekring", ...said.slice(3)], {});
  expect(nearest(["0"])[0]).toEqual({
    id: "1",
    reasons: [{ kind: "written", words: ["samenwekring", "samenwerking"], notes: 2 }],
  });
});

test("the words that bind are found again in a note as it is written", () => {
  const pieces = piecesOf("Ideeën van ouders: meer idéeën!", new Set(["ideeen"]));
  expect(pieces.filter(({ isBound }) => isBound).map(({ text }) => text)).toEqual(["Ideeën", "idéeën"]);
  expect(pieces.map(({ text }) => text).join("")).toBe("Ideeën van ouders: meer idéeën!");
});
