import { number, plural } from "../formats.ts";
import type { LeadText } from "../nl/lead.ts";

const dots = (n: number): string => plural("en", n, "# dot", "# dots");

export const lead: LeadText = {
  bar: (question) => `Leading at ${question}`,
  fold: "Lead this question",
  all: "Lead all rooms",
  allHint: "This is for all rooms. A facilitator can do the same in their own room.",
  writePrivately: "First write for yourself",
  reveal: "Show what was written",
  openVote: "Vote with dots",
  closeVote: "Close the vote",
  privateIn: (n) => plural("en", n, "# room writes for itself", "# rooms write for themselves"),
  votingIn: (n) => plural("en", n, "# room votes", "# rooms vote"),
  failed: "That did not work. Try again.",
  budget: {
    title: "Vote with dots",
    dots: "Dots for everybody",
    most: "At most on one note",
    hint: "Nobody sees the dots of others. The result is there when you close the vote.",
    open: "Open the vote",
  },
  privately: {
    title: "First write for yourself",
    body: "Only you see what you write now. In a while we show it to everybody.",
    written: (n) => plural("en", n, "In this room: # note.", "In this room: # notes."),
    write: "Write for yourself…",
    mark: "only you see this",
    begun: (question) => `${question}: first write for yourself. Only you see it.`,
    shown: (question) => `${question}: everybody sees now what was written.`,
  },
  vote: {
    title: "Vote with your dots",
    left: (left, of) => `You have ${number("en", left)} of ${dots(of)} left.`,
    most: (n) => `At most ${number("en", n)} on one note.`,
    give: "Give a dot",
    take: "Take a dot back",
    mine: (n) => `${dots(n)} of yours`,
    count: (n) => dots(n),
    result: "Result of the vote",
    resultHint: "Most dots first.",
    begun: (question, n) => `${question}: vote with ${dots(n)}.`,
    ended: (question) => `${question}: the vote is closed. The result is there.`,
  },
  ranking: {
    title: (places) => `Our top ${places}`,
    how: "Choose a place in the menu of a note.",
    howElse: "Or drag it, or press Alt with arrow up or down.",
    list: (places, n) => `Top ${places}: ${plural("en", n, "# note", "# notes")}`,
    empty: "still empty",
    place: (n) => `Place ${n}`,
    put: "Put in order",
    out: (places) => `Take out of the top ${places}`,
    now: (n) => `Now in place ${n}.`,
    outNow: "No longer in the order.",
  },
};
