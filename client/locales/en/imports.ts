import { list, number, plural } from "../formats.ts";
import type { ImportsText } from "../nl/imports.ts";

const notes = (n: number): string => plural("en", n, "# note", "# notes");

export const imports: ImportsText = {
  title: "Read in notes",
  intro: (session) =>
    `Notes from another board, or from an event elsewhere, come into the rooms of “${session}”. You see first what will happen.`,
  back: "Back to the session",
  file: "CSV or JSON file",
  fileHint:
    "With at least a column text or note. We recognise columns for room, region, question and place. Names of writers are not read in.",
  tooLarge: "This file is too large. Choose a file of up to 20 MB.",
  failed: "We could not read this file. Save it as CSV or JSON and try again.",
  isArchive: "This is a whole session. You read it in as a new session, at /import.",
  notes,
  found: (n) => (n === 0 ? "We found no notes." : `We found ${notes(n)}.`),
  more: (n) => `and ${notes(n)} more`,
  column: {
    text: (head) => `the note from “${head}”`,
    room: (head) => `the room from “${head}”`,
    region: (head) => `the region from “${head}”`,
    question: (head) => `the question from “${head}”`,
    place: (head) => `the place from “${head}”`,
  },
  understood: (columns) => `This is how we read it: ${list("en", columns)}.`,
  ignored: (heads) => `Not read in: ${list("en", heads)}.`,
  mistakes: (n) => plural("en", n, "There is # line that we pass over:", "There are # lines that we pass over:"),
  moreMistakes: (n) => plural("en", n, "And # more line.", "And # more lines."),
  mistake: {
    noTextColumn: (_line, words) =>
      `No column is called text or note. There are: ${words || "none"}. Give the column with the notes that name.`,
    noText: (line, words) => `Line ${line}: there is no note with “${words}”.`,
    tooLong: (line, words, max) => `Line ${line}: “${words}” is longer than ${number("en", max)} characters.`,
    tooMany: (line) => `From line ${line} on: these are more notes than we can take.`,
    unreadable: (line) => `Line ${line}: the file cannot be read here. Is a quotation mark wrong?`,
  },
  allUnder: "To which question do these notes belong?",
  under: (question) => `Where do the notes of “${question}” belong?`,
  leaveOut: "Pass these over",
  roomForAll: "Room for notes without a room",
  roomForAllName: "Read in",
  newRooms: (names) =>
    names.length > 12
      ? `${number("en", names.length)} rooms are added.`
      : `These rooms are added: ${list("en", names)}.`,
  leftOut: (n) => `We pass over ${notes(n)}, because no question was chosen for them.`,
  go: (n) => `Read in ${notes(n)}`,
  going: (done, all) => `Busy: ${number("en", done)} of ${number("en", all)}. Keep this page open.`,
  done: (added) =>
    `Done. ${plural("en", added, "# note is new", "# notes are new")}; what was there already has stayed.`,
  again: "What went in stays. Feel free to try again: nothing is doubled.",
  toDesk: "To the moderators’ desk",
  link: "Read in notes from elsewhere",
  archive: {
    title: "Read in a saved session",
    intro:
      "We make a new session of one that you downloaded as JSON: with all that the rooms wrote and answered, the groups, the statements, the quotes and the report. People, comments and versions stay behind.",
    file: "JSON file",
    fileHint: "The file “The whole session” of the page Report.",
    isNotes: "This is no saved session. Loose notes are read in on the organiser’s page.",
    found: (date, rooms, written, groups) =>
      `${date}: ${rooms}, ${written} and ${plural("en", groups, "# group", "# groups")}.`,
    go: "Make a new session of it",
    link: "Or read in a saved session",
  },
};
