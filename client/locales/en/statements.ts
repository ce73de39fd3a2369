import { number, plural } from "../formats.ts";
import type { StatementsText } from "../nl/statements.ts";

const rooms = (n: number): string => plural("en", n, "# room", "# rooms");
const ofRooms = (k: number, n: number): string => `${number("en", k)} of ${rooms(n)}`;

export const statements: StatementsText = {
  open: "Statement",
  openOf: (group) => `Write the statement of ${group}`,
  title: (group) => `Statement of ${group}`,
  previous: "Previous group",
  next: "Next group",
  goOn: (group) => `On to ${group}`,
  colleague: "Moderator",
  placeholder: "What do these rooms say together? Write one or two sentences.",
  noNotes: "There is no note in this group yet.",
  share: {
    rooms: ofRooms,
    regions: (k, n) => `${number("en", k)} of ${plural("en", n, "# region", "# regions")}`,
  },
  misfit: (says, count) => `It says “${says}”, but the count is now ${count}.`,
  wording: {
    title: "How many rooms, in words",
    nobody: "Nobody yet",
    take: (phrase) => `Put “${phrase}” in`,
  },
  scale: {
    open: "Change the scale",
    title: "From when on do you say “many”?",
    intro:
      "This scale is for all statements of this session and stands in the appendix of the report. The share is of the rooms that answered the question.",
    few: (one, few) => `With 1: “${one}”. With less than the first share below: “${few}”.`,
    from: (phrase) => `“${phrase}” from (percent)`,
    all: (phrase) => `With 100 percent: “${phrase}”.`,
    wrong: "Use whole numbers from 1 to 99 that go up.",
    unit: "What we count",
    units: { rooms: "rooms", regions: "regions" },
    usual: "Put the usual scale back",
    set: "Use this scale",
  },
  answers: {
    which: "Which rooms?",
    behind: (n) => `${rooms(n)} ${n === 1 ? "says" : "say"} this`,
    others: (n) => `${rooms(n)} wrote something else`,
    silent: (n) => `${rooms(n)} gave no answer and ${n === 1 ? "does" : "do"} not count`,
    why: {
      nobody: "nobody was there",
      unanswered: "nobody wrote on this question",
      closed: "the room is closed",
      unreadable: "cannot be read yet",
    },
    byRegion: "By region",
    region: "Region",
    rooms: "Rooms that say this",
    noRegion: "without a region",
    byRole: "By role",
    role: "Role",
    people: "People who wrote this",
    ofPeople: (k, n) => `${number("en", k)}${k < n ? " or more" : ""} of ${plural("en", n, "# person", "# people")}`,
    fewLeftOut: (least) =>
      `Counted are people who wrote on this question. Roles of fewer than ${least} people are left out.`,
    tooFew: (least) => `By role nothing is shown before ${least} people of the same role are behind it.`,
    ofRooms,
  },
  quotes: {
    title: "Quotes",
    none: "No quote yet. Choose one beside the notes.",
    quote: "Quote",
    quoteNote: (note) => `Quote: ${note}`,
    choose: "Choose a quote",
    note: (room) => `The note of ${room}`,
    noteHint: "Select words with the mouse, or with Shift and the arrow keys.",
    chooseFirst: "First select words in the note.",
    only: "Take only these words",
    without: "Leave these words out",
    whole: "Take the whole note",
    noNames: "We found no names. Please look too: we do not always see a name at the beginning of a sentence.",
    names: "Who or what could this give away?",
    namesHint:
      "This may name a person, a school or a place. Choose what stands in the quote. The rest of this note gets it too, in the report and in the tables.",
    kinds: {
      personal: "phone number, e-mail address or citizen number",
      person: "a person",
      school: "a school",
      municipality: "a municipality",
      region: "a region",
      room: "a room",
      perhaps: "perhaps a name",
    },
    insteadOf: (words) => `Instead of “${words}”`,
    keep: "leave it",
    preview: "This is how it comes into the report",
    add: "Add the quote",
    added: "The quote was added.",
    change: "Change",
    changeOf: (n) => `Change quote ${n}`,
    again: "Choose again",
    remove: "Take away",
    removeOf: (n) => `Take quote ${n} away`,
    removed: "The quote is gone.",
    lost: {
      changed: "The room changed these words. The quote does not come into the report until you choose again.",
      gone: "This note is no longer in this group. The quote does not come into the report.",
    },
    smallCell: (n) =>
      n === 0
        ? "No room stands behind this statement yet."
        : `Only ${rooms(n)} ${n === 1 ? "says" : "say"} this. People may recognise whose quote it is.`,
  },
  draft: {
    title: "A first sentence, proposed",
    from: (room) => `The note that is most like the others, from ${room}.`,
    names: "There may be a name in it.",
    take: "Take this sentence over",
  },
};
