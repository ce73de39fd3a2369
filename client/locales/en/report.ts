import { plural } from "../formats.ts";
import type { ReportText } from "../nl/report.ts";

export const report: ReportText = {
  title: "Report",
  titleOf: (session) => `Report · ${session}`,
  toDesk: "Moderate",
  allSaved: "All saved",
  noConnection: "No connection",
  offline: "No connection. You can go on writing: it stays here and goes along as soon as it can.",
  none: "There is no document yet. Make it from the statements; you can change everything afterwards.",
  unstated: {
    title: (n) => plural("en", n, "# group has no statement yet", "# groups have no statement yet"),
    about:
      "The document says of such a group that there is no statement yet. A group without a name does not come into it. Write the statement here:",
    nameless: (question) => `Group without a name on ${question}`,
  },
  make: "Make the document",
  makeAgain: "Make again from the statements",
  replaced: "The document was made again.",
  replaceTitle: "Replace the document?",
  replaceLoses: (n) =>
    `${plural("en", n, "# piece that is in the document disappears", "# pieces that are in the document disappear")}, for instance:`,
  replaceYes: "Yes, replace the document",
  downloads: {
    title: "Download",
    withNotes: "With appendix: all notes by statement and room",
    more: "More kinds of files",
    kinds: {
      document: "The report",
      tables: "Notes and counts",
      whole: "The whole session, to read in again later",
      everything: "All at once",
    },
    wholeHint: "For moderators: this has the notes as they were written, also what was left out of quotes.",
    everything: "All reports and tables (ZIP)",
    making: (name) => `${name} is being made. With many notes that takes a while; you can go on working.`,
    doubts: (n) =>
      plural(
        "en",
        n,
        "# note may hold somebody’s name or number. Look at it under Names, beside the document.",
        "# notes may hold somebody’s name or number. Look at them under Names, beside the document.",
      ),
    howFar: "How far it is",
    steps: {
      turn: () => "Other files go first",
      notes: (done, of) => `${done} of ${of} notes gathered`,
      files: (done, of) => `${done} of ${of} files ready`,
    },
    oneFile: "The file is being written",
    stop: "Stop",
    made: (name, size) => `${name} was downloaded (${size}).`,
    failed: (name) => `${name} failed: making or downloading it broke off. Nothing was downloaded. Try again shortly.`,
    tooLarge: (name) => `${name} is too large to make: it takes too much memory. Without the appendix it may work.`,
    stopped: "Stopped. Nothing was downloaded.",
  },
  editor: {
    label: "The document",
    colleague: "Moderator",
    kind: "Kind of text",
    paragraph: "Plain text",
    heading: (level) => `Heading ${level}`,
  },
};
