import { describe, expect, test } from "vitest";
import { usualScale } from "../../../shared/doc/scale.ts";
import { phraseIn, phraseOf, scaleWords, takePhrase, wordFor } from "../../../shared/synthesis/wording.ts";

const word = (behind: number, answered: number) => wordFor({ behind, answered }, usualScale);

describe("a word for how many", () => {
  test.each([
    [0, 42, undefined],
    [1, 42, "one"],
    [4, 42, "few"],
    [5, 42, "some"],
    [9, 42, "several"],
    [17, 42, "many"],
    [26, 42, "most"],
    [41, 42, "most"],
    [42, 42, "all"],
    [1, 1, "one"],
    [2, 2, "all"],
  ] as const)("%i of %i", (behind, answered, expected) => {
    expect(word(behind, answered)).toBe(expected);
  });

  test("with more behind it a word never says fewer, whatever the scale", () => {
    for (const scale of [usualScale, { ...usualScale, some: 1, several: 2, many: 3, most: 4 }])
      for (let answered = 1; answered <= 60; answered++) {
        const said = Array.from({ length: answered }, (_, k) => wordFor({ behind: k + 1, answered }, scale));
        const places = said.map((each) => scaleWords.indexOf(each ?? "one"));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
  });

  test("every word with every unit is found again in a text", () => {
    for (const language of ["nl", "en"] as const)
      for (const each of scaleWords)
        for (const unit of ["rooms", "regions"] as const) {
          const phrase = phraseOf(each, unit, language);
          const text = `En: ${phrase} wachten.`;
          expect(phraseIn(text, language)).toEqual({ from: 4, to: 4 + phrase.length, word: each, unit });
        }
  });

  test.each(["niet overal", "een regio in het noorden", "veelregio’s", "alleenstaande ruimtes", "veel mensen"])(
    "“%s” is none",
    (text) => expect(phraseIn(text, "nl")).toBeUndefined(),
  );

  test("a straight apostrophe will do", () => {
    expect(phraseIn("Sommige regio's wachten", "nl")).toMatchObject({ from: 0, to: 15, word: "some" });
  });
});

describe("taking a proposed wording over", () => {
  const take = (text: string, at: number, phrase = "veel regio’s"): string => {
    const { from, to, insert } = takePhrase(text, phrase, at, "nl");
    return text.slice(0, from) + insert + text.slice(to);
  };

  test("in an empty statement it begins with a capital", () => expect(take("", 0)).toBe("Veel regio’s "));
  test("before what is there", () => expect(take("missen een arts", 0)).toBe("Veel regio’s missen een arts"));
  test("behind a word it gets a blank", () =>
    expect(take("Een arts missen", 15)).toBe("Een arts missen veel regio’s "));
  test("it takes the place of another wording, wherever that stands", () => {
    expect(take("Sommige ruimtes missen een arts.", 32)).toBe("Veel regio’s missen een arts.");
    expect(take("Een arts missen sommige regio's nu.", 0)).toBe("Een arts missen veel regio’s nu.");
    expect(take("Dat is zo. Enkele ruimtes wachten.", 0)).toBe("Dat is zo. Veel regio’s wachten.");
  });
});
