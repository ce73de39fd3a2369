import { expect, test } from "vitest";
import type { QuestionId, RoomId } from "../../../shared/ids.ts";
import { couldAnswer } from "../../../shared/synthesis/couldAnswer.ts";
import { ledgerRows } from "../../../shared/synthesis/ledger.ts";
import { sourced } from "../../support/sampleSession.ts";

const q6 = "q6" as QuestionId;
const asked = sourced("r1", "n1", "q6", "Cijfers over thuiszitters");
const offers = new Map([[asked.ref, [{ room: "r3" as RoomId }]]]);
const [row] = ledgerRows(q6, [asked], { clusters: [], placements: new Map() }, { entries: new Map(), offers });
if (!row) throw new Error("one row");

test("another room may answer in what it wrote on another question; who asks, or helps already, is left out", () => {
  const notes = [
    asked,
    sourced("r2", "n1", "q6", "Cijfers, ook bij ons"),
    sourced("r1", "n2", "q3", "Cijfers"),
    sourced("r3", "n1", "q3", "Cijfers"),
    sourced("r2", "n2", "q3", "Een dashboard met cijfers"),
  ];
  expect(couldAnswer(row, q6, notes).map(({ ref }) => ref)).toEqual(["r2.n2"]);
  expect(couldAnswer(row, q6, [])).toEqual([]);
});

test("of very many notes only those are compared that share the beginning of a word", () => {
  const many = Array.from({ length: 4_000 }, (_, at) => sourced("r2", `n${at}`, "q3", `Iets anders ${at}`));
  const like = sourced("r4", "n1", "q3", "Het cijfermateriaal per school");
  expect(couldAnswer(row, q6, [...many, like])).toEqual([like]);
});
