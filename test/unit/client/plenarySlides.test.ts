import { expect, test } from "vitest";
import { heatRows } from "../../../client/plenary/heat.ts";
import { nameOf, otherQuestion, placeOf, slidesOf } from "../../../client/plenary/slides.ts";
import type { ClusterId, QuestionId, ThemeId } from "../../../shared/ids.ts";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import type { Question } from "../../../shared/template.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const [q1, q2] = ["q1" as QuestionId, "q2" as QuestionId];
const asked = (id: QuestionId): Question => ({
  id,
  kind: "notes",
  ask: `Vraag ${id}?`,
  heading: id,
  options: {},
  themes: [],
});
const questions = [asked(q1), asked(q2)];
const lines = sourced("r1", "n1", "q1", "korte lijnen");
const known = sourced("r2", "n2", "q1", "we kennen elkaar");
const again = sourced("r2", "n3", "q1", "lijnen zijn kort");
const made = {
  clusters: [
    cluster("c1", "q1", "", { name: "Elkaar kennen" }),
    cluster("c2", "q1", "De lijnen zijn kort.", { name: "Korte lijnen" }),
  ],
  themes: [],
  placements: placed({ c1: [known], c2: [lines, again] }),
};
const told = new Map(questions.map(({ id }) => [id, findingsOf(id, [lines, known, again], made)]));

test("each question has its groups, the rooms behind them, and a screen for each statement", () => {
  const slides = slidesOf(questions, told);
  expect(slides.map(nameOf)).toEqual(["q1.groups.0", "q1.rooms.0", "q1.statement.c2", "q2.groups.0"]);
  expect(otherQuestion(slides, 1, 1)).toBe(3);
  expect(otherQuestion(slides, 3, -1)).toBe(0);
  expect(otherQuestion(slides, 3, 1)).toBe(3);
});

test("a question that asks grades begins with them, two counterparts at a time", () => {
  const graded: Question = {
    ...asked(q2),
    kind: "grade",
    options: { counterparts: ["Wethouders", "Scholen", "Ouders"] },
  };
  expect(slidesOf([graded], told).map(nameOf)).toEqual(["q2.grades.0", "q2.grades.1", "q2.groups.0"]);
  expect(placeOf(slidesOf([asked(q1), graded], told), "q2")).toBe(3); // a question by itself begins with its first screen
});

test("a statement that is taken away gives way to what is left of its question", () => {
  const slides = slidesOf(questions, told).filter(({ show }) => show !== "statement");
  expect(placeOf(slides, "q1.statement.c2")).toBe(0);
  expect(placeOf(slides, "q2.groups.9")).toBe(2);
  expect(placeOf(slides, "nonsense")).toBe(0);
});

test("the heat map counts a theme's rooms once, and lets a group without a theme stand for itself", () => {
  const theme = { id: "t1" as ThemeId, question: q1, name: "Samen", order: "a0" };
  const clusters = made.clusters.map((one) => (one.id === ("c2" as ClusterId) ? { ...one, theme: theme.id } : one));
  const rows = heatRows(findingsOf(q1, [lines, known, again], { ...made, clusters, themes: [theme] }));
  expect(rows.map(({ name, rooms }) => [name, rooms])).toEqual([
    ["Samen", 2],
    ["Elkaar kennen", 1],
  ]);
});
