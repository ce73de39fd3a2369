import { expect, test } from "vitest";
import type { Quote } from "../../../shared/doc/quotes.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { decision, doubtsIn, tellingNames } from "../../../shared/synthesis/hiding.ts";
import { withMasks } from "../../../shared/synthesis/masking.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { shownQuotes } from "../../../shared/synthesis/quoting.ts";
import { sourced } from "../../support/sampleSession.ts";

const known = { rooms: ["Ruimte 1"], regions: ["Twente"] };
const find = ({ text }: SourcedNote) => tellingNames(text, known);
const named = sourced("r1", "n1", "q1", "Vraag het aan juf Anna, 06-12345678");
const plain = sourced("r1", "n2", "q1", "In Twente gaat dat goed, bij basisschool De Vlinder ook, en op 1 A4tje");
const notes = [named, plain];
const stateOf = (quotes: readonly Quote[], all = notes) => doubtsIn(all, quotes, find).map(({ state }) => state);
const [doubt] = doubtsIn(notes, [], find);
const decided = (isHidden: boolean): readonly Quote[] => (doubt ? [decision(doubt, isHidden, "nl")] : []);
const outOf = (quotes: readonly Quote[], all = notes) =>
  withMasks({ notes: all, synthesis: { clusters: [], themes: [], placements: new Map(), quotes } }).notes.map(
    ({ text }) => text,
  );

test("a note with a person's name or number is to be looked at; regions and schools, which the document names itself, are not", () => {
  expect(doubt?.pieces.map(({ from, to }) => named.text.slice(from, to))).toEqual(["Anna", "06-12345678"]);
  expect(stateOf([])).toEqual(["open"]);
});

test("what is left out of a note that nobody quotes stands in no file, and can be shown again", () => {
  expect(stateOf(decided(true))).toEqual(["hidden"]);
  expect(outOf(decided(true))).toEqual(["Vraag het aan juf [iemand], […]", plain.text]);
  expect(stateOf(decided(false))).toEqual(["shown"]);
  expect(outOf(decided(false))).toEqual([named.text, plain.text]);
  expect(decided(true)[0]?.id).toBe(decided(false)[0]?.id);
});

test("when its room writes more in the note it is to be looked at again, and nothing that was left out comes back", () => {
  const longer = sourced("r1", "n1", "q1", `${named.text} of aan Bert`);
  expect(stateOf(decided(true), [longer])).toEqual(["open"]);
  expect(outOf(decided(true), [longer])).toEqual(["Vraag het aan juf [iemand], […] of aan Bert"]);
});

test("what is left out never shows up as a quote under a statement", () => {
  const c1 = "c1" as ClusterId;
  expect(shownQuotes(c1, decided(true), [named], new Set([c1]))).toEqual([]);
});
