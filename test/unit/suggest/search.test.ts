import { describe, expect, test } from "vitest";
import { openSearch } from "../../../shared/suggest/search.ts";

const notes = [
  "Personeelstekort in de zorg",
  "tekort aan personeel",
  "Café naast het bureau",
  "Bureaus dicht",
  "één loket",
];
const items = notes.map((text) => ({ text }));
const find = (query: string): readonly string[] =>
  openSearch(({ text }: { text: string }) => text)
    .find(items, query)
    .map(({ text }) => text);

describe("searching among notes", () => {
  test("overlooks capitals and accents, in the note as well as in what is typed", () => {
    expect(find("cafe")).toEqual(["Café naast het bureau"]);
    expect(find("ÉEN")).toEqual(["één loket"]);
  });

  test("finds a word within a compound, and a compound by its parts apart", () => {
    expect(find("tekort")).toEqual(["Personeelstekort in de zorg", "tekort aan personeel"]);
    expect(find("personeelstekort")).toEqual(["Personeelstekort in de zorg", "tekort aan personeel"]);
  });

  test("wants all words, in any order", () => {
    expect(find("zorg tekort")).toEqual(["Personeelstekort in de zorg"]);
    expect(find("zorg loket")).toEqual([]);
  });

  test("gives everything back as long as nothing is typed", () => {
    expect(openSearch(({ text }: { text: string }) => text).find(items, "  ")).toBe(items);
  });
});
