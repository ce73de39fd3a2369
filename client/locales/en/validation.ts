import { number, plural } from "../formats.ts";
import type { ValidationText } from "../nl/validation.ts";

const statements = (n: number): string => plural("en", n, "# statement", "# statements");
const rooms = (n: number): string => plural("en", n, "# room", "# rooms");

export const validation: ValidationText = {
  title: "This is what all rooms say together",
  support: (k, n) => `${number("en", k)} of ${rooms(n)}`,
  news: (news) => (news === "new" ? "new" : "changed"),
  room: {
    toRead: (n) => `Is it right for you? ${statements(n)} left to read.`,
    allRead: "The moderators have your answer.",
    over: "The moderators took your answers along.",
    read: "Read and answer",
    look: "Look again",
    arrived: "The moderators ask whether what they wrote is right.",
    about:
      "This is how the moderators sum up what all rooms wrote. Is it right for you too? You give one answer together; the last one counts.",
    was: "Before, it said:",
    gone: "This is no longer part of it:",
    own: (n) => plural("en", n, "Also rests on a note of yours", "Also rests on # notes of yours"),
    confirm: "This is right",
    change: "This must change",
    confirmRest: (n) => plural("en", n, "The last one is right too", "The other # are right too"),
    words: "What must change?",
    wordsMissing: "Write down what must change.",
    save: "Send",
    answered: (verdict, time) =>
      verdict === "confirm" ? `At ${time}: this is right.` : `At ${time}: this must change.`,
    again: "The words have changed. Is it right now?",
    saved: "Your answer has been sent.",
    stale: "The moderators have just changed this. Please read it again.",
  },
  desk: {
    tab: "Ask the rooms",
    none: "There are no statements on this question yet. First write one over a group.",
    about: "Let the rooms read what you wrote. They say whether it is right, or what must change.",
    publish: "Put it to the rooms",
    publishAgain: "Put the new version to them",
    published: (version, time) => `Version ${number("en", version)} has been with the rooms since ${time}.`,
    sent: "The rooms can read it now.",
    takeBack: "Take it back",
    takenBack: "The rooms no longer see this.",
    upToDate: "The rooms see what you see here.",
    unpublished: (fresh, changed, gone) =>
      `Not put to them yet: ${[
        fresh > 0 && `${number("en", fresh)} new`,
        changed > 0 && `${number("en", changed)} changed`,
        gone > 0 && `${number("en", gone)} gone`,
      ]
        .filter(Boolean)
        .join(", ")}.`,
    notSeen: "not put to them yet",
    isChanged: "changed since it was put to them",
    rooms: (k, n) => `${number("en", k)} of ${rooms(n)} answered.`,
    statements: "Statements and what the rooms think of them",
    confirmed: (n) => plural("en", n, "# room says: right", "# rooms say: right"),
    changes: (n) => plural("en", n, "# asks for a change", "# ask for a change"),
    outdated: (n) => plural("en", n, "# read an earlier version", "# read an earlier version"),
    noAnswers: "no answer yet",
    noWords: "without saying why",
    answersTo: (k, m) => `Rooms: ${number("en", k)} right, ${number("en", m)} change`,
  },
};
