import { list, number, plural } from "../formats.ts";
import type { GradesText } from "../nl/grades.ts";

/** Giving grades, and what comes of it. */
export const grades: GradesText = {
  title: "Your grade",
  onlyYou: "Only you see which grade you give. You can change it as long as the round is open.",
  scale: (from, to) => `${from} is the lowest, ${to} the highest.`,
  legend: (counterpart) => counterpart || "Which grade do you give?",
  takeBack: "Take my grade away",
  takeBackOf: (counterpart) => (counterpart ? `Take my grade for ${counterpart} away` : "Take my grade away"),
  saved: (grade) => `You gave ${grade}. Saved.`,
  takenBack: "Your grade is gone.",
  failed: "Your grade was not saved. Try again.",
  unknown: "Your grades could not be fetched.",
  given: (n) =>
    n === 0
      ? "Nobody in this room gave a grade yet."
      : plural("en", n, "# person in this room gave a grade.", "# people in this room gave a grade."),
  why: "Would you like to say why? Write it on a note below. Everybody in your room sees it.",
  table: {
    title: "Your grades",
    hint: (heads) =>
      `There are ${number("en", heads)} of you at this screen. Ask around and fill in how many people give which grade. You may skip it.`,
    legend: (counterpart) => counterpart || "How many people give which grade?",
    grade: (grade) => `Grade ${grade}`,
    sum: (n, of) => `${number("en", n)} of ${number("en", of)} people gave a grade.`,
    tooMany: (of) => `Those are more grades than people: there are ${number("en", of)} of you.`,
    saved: "Saved.",
  },
  closed: "You cannot give a grade now.",
  yours: (grade) => `You gave ${grade}.`,
  roomResult: "Grades of this room",
  allResult: "Grades of all rooms",
  tooFew: "too few to show",
  tooFewHere: "Fewer than five people gave a grade. Then we do not show which.",
  notHere: "Which grades those are is not shown: somebody in a smaller room could then be recognised.",
  nobody: "Nobody gave a grade here.",
  band: ({ from, to, end }) =>
    end === "highest"
      ? `${from} or higher`
      : end === "lowest"
        ? `${to} or lower`
        : from === to
          ? `${from}`
          : `${from} to ${to}`,
  share: (people, percent) => `${number("en", people)} (${number("en", percent)}%)`,
  people: "People",
  grade: "Grade",
  median: (grade) => `The one in the middle gives ${number("en", grade)}.`,
  count: (given, there) => `${number("en", given)} of ${plural("en", there, "# person", "# people")} gave a grade.`,
  desk: {
    tab: "Grades",
    open: "The round is still open. Which grades were given you see once it is over.",
    none: "Nobody gave a grade yet.",
    several: "Whoever gave several grades counts for each: one below the other, percentages can pass 100% together.",
    few: "Of a room with fewer than five grades we do not show which. Sometimes a second room is left out, so that nobody can reckon it back.",
    byRoom: "By room",
    room: "Room",
    given: "Gave a grade",
    middle: "Middle",
    of: (k, n) => `${number("en", k)} of ${number("en", n)}`,
    number: (grade) => number("en", grade),
    notNow: "No connection: these grades may not be the latest.",
    failed: "The grades could not be fetched.",
  },
  mine: {
    title: "My grades",
    line: (counterpart, given) => (counterpart ? `${counterpart}: ${given}` : given),
    grades: (each) => list("en", each),
    times: (grade, people) => (people === 1 ? grade : `${number("en", people)} × ${grade}`),
    withdraw: "Take my grades away",
    withdrawn: "Your grades are gone.",
  },
};
