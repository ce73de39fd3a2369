import { list, number, plural } from "../formats.ts";
import type { PlenaryText } from "../nl/plenary.ts";

const rooms = (n: number): string => plural("en", n, "# room", "# rooms");

/** What the hall reads on the large screen. */
export const plenary: PlenaryText = {
  open: "Plenary screen",
  offline: "No connection: this picture stands still for now.",
  answered: (notes, of, grouped) =>
    notes === 0
      ? "No notes yet."
      : `${plural("en", notes, "# note", "# notes")} from ${rooms(of)}${grouped > 0 ? ` · ${number("en", grouped)} grouped` : ""}`,
  gradesLater: "Which grades were given stands here once the round is over.",
  noGroups: "Groups appear here as soon as the moderators make them.",
  ofRooms: (k, n) => `${number("en", k)} of ${number("en", n)}`,
  behind: (k, n) => `${plural("en", n, "of # room", "of # rooms")} ${k === 1 ? "says" : "say"} this`,
  slides: {
    grades: (question) => `Grades: ${question}`,
    groups: (question) => `Groups: ${question}`,
    rooms: (question) => `Which rooms: ${question}`,
    statement: (question) => `Statement: ${question}`,
  },
  legend: "Each square is a room, always in the same place. Darker means more notes.",
  squares: (name, n) => `${name}: ${rooms(n)}`,
  which: (names) => (names.length === 0 ? "No room yet." : `${list("en", names)}.`),
  table: (question) => `Notes by room and theme: ${question}`,
  together: "Number of rooms",
  join: {
    title: "Join in",
    scanOr: (site) => `Scan, or go to ${site}`,
    qr: "QR code to join",
  },
  bar: {
    title: "Controls",
    back: "Previous screen",
    forward: "Next screen",
    before: "Previous question",
    next: "Next question",
    count: (at, of) => `${at} of ${of}`,
    join: "Show code and QR",
    dark: "Dark picture",
    table: "Rooms as a table",
    full: "Full screen",
    help: "Keys",
    desk: "Back to the desk",
  },
  keys: {
    title: "By keyboard",
    list: [
      ["→ or space", "next screen"],
      ["←", "previous screen"],
      ["↓ and ↑", "next and previous question"],
      ["Home and End", "first and last screen"],
      ["f", "full screen"],
      ["j", "show or hide code and QR"],
      ["d", "dark or light"],
      ["t", "rooms as squares or as a table"],
      ["Escape", "out of full screen, and then back to the desk"],
      ["?", "this list"],
    ],
  },
};
