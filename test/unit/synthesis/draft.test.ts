import { describe, expect, test } from "vitest";
import { asSentence, draftStatement } from "../../../shared/synthesis/draft.ts";
import { sourced } from "../../support/sampleSession.ts";

describe("a note as a sentence", () => {
  test.each([
    ["wij willen korte lijnen", "Wij willen korte lijnen."],
    ["- meer tijd\n- minder regels", "Meer tijd. minder regels."],
    ["  Eén   loket!  ", "Eén loket!"],
    ["1. overleg, ", "Overleg."],
    ["🎉 samen vieren 👩‍👩‍👧", "Samen vieren."],
    ["WIJ WILLEN MEER TIJD", "Wij willen meer tijd."],
    ["JGZ", "JGZ."],
    ["Een. Twee. Drie. Vier.", "Een. Twee."],
    ["3 scholen doen mee", "3 scholen doen mee."],
    ["zie https://school.nl.", "Zie https://school.nl."],
    ["🙂", ""],
  ])("“%s”", (note, sentence) => expect(asSentence(note)).toBe(sentence));
});

describe("a draft statement", () => {
  const notes = [
    sourced("r1", "n1", "q1", "koffie"),
    sourced("r2", "n2", "q1", "we wachten lang op jeugdhulp"),
    sourced("r3", "n3", "q1", "kinderen wachten te lang op hulp"),
    sourced("r4", "n4", "q1", "de wachtlijsten voor jeugdhulp zijn lang, kinderen wachten"),
    sourced("r5", "n5", "q1", "een nieuw gebouw"),
  ];

  test("is the note that has most in common with the others, in every order of the notes", () => {
    const draft = draftStatement(notes);
    expect(["r2.n2", "r3.n3", "r4.n4"]).toContain(draft?.note);
    expect(draftStatement([...notes].reverse())?.note).toBe(draft?.note);
  });

  test("of one note is that note, of none there is none", () => {
    expect(draftStatement(notes.slice(0, 1))?.text).toBe("Koffie.");
    expect(draftStatement([])).toBeUndefined();
  });
});
