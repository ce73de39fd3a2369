import { list, number, plural } from "../formats.ts";
import type { BenchText } from "../nl/bench.ts";

const notes = (n: number): string => plural("en", n, "# note", "# notes");

export const bench: BenchText = {
  show: "Which notes",
  shows: {
    loose: { title: "Loose notes", list: (n) => `Loose notes, ${n}`, empty: "Everything has its place. Well done." },
    all: { title: "All notes", list: (n) => `All notes, ${n}`, empty: "There are no notes yet." },
    changed: {
      title: "Changed",
      list: (n) => `Changed notes, ${n}`,
      empty: "No room changed anything that you grouped.",
    },
    gone: {
      title: "Removed",
      list: (n) => `Removed notes, ${n}`,
      empty: "No room removed anything that you grouped.",
    },
    aside: {
      title: "Does not belong here",
      list: (n) => `Notes set aside, ${n}`,
      empty: "Nothing is set aside. What does not belong to the question goes here with x.",
    },
  },
  noMatch: "No note matches what you look for.",
  narrow: "Search and narrow",
  narrowed: "Search and narrow (on)",
  region: "Region",
  anyRegion: "All regions",
  room: "Room",
  anyRoom: "All rooms",
  chooseAll: (n) => `Choose all ${number("en", n)}`,
  hint: "Drag notes onto each other or onto a group. By keys: space chooses, n makes a group, 1 to 9 puts into that group, ? tells the rest.",
  dragOf: (words) => `Drag ${words}`,
  inGroups: (numbers) =>
    `in group ${list(
      "en",
      numbers.map((n) => String(n)),
    )}`,
  putAside: "Does not belong here",
  bringBack: "Belongs here after all",
  setAside: (n) => `${notes(n)} set aside`,
  accept: "Seen: the new words belong here too",
  accepted: (n) => `${notes(n)} brought up to date`,
  keys: {
    title: "Keys",
    groups: [
      {
        title: "On a note",
        keys: [
          ["↑ ↓", "To the previous or next note"],
          ["space", "Choose this note, or no longer"],
          ["Shift + ↑ ↓", "Choose more notes"],
          ["Ctrl + A", "Choose all that was found"],
          ["Esc", "Clear the choice"],
          ["→", "To the buttons of the note"],
        ],
      },
      {
        title: "With the chosen notes, or else with this one",
        keys: [
          ["n", "Make a new group"],
          ["1 … 9", "Put into that group"],
          ["g", "Put into a group that you find by typing"],
          ["l", "Find what is like it"],
          ["Backspace", "Take out of the group"],
          ["x", "Does not belong here: set aside"],
          ["a", "Seen: the changed words belong here too"],
          ["Enter", "To the group of just now; Esc brings you back"],
        ],
      },
      {
        title: "At a group",
        keys: [["Alt + ↑ ↓", "Move the group one place up or down"]],
      },
      {
        title: "Everywhere",
        keys: [
          ["/", "Search the notes"],
          ["Ctrl + Z", "Step back"],
          ["Ctrl + Y", "Do it again"],
          ["?", "This overview"],
        ],
      },
    ],
  },
  split: "Make a group beside this one of it",
  merge: "Merge with…",
  mergeWith: (group) => `${group} goes up in`,
  merged: (group) => `Went up in ${group}`,
  underTheme: (theme) => (theme.trim() === "" ? "Now without a theme" : `Now under ${theme}`),
  seen: "Seen",
  seenIn: (group) => `Seen what changed in ${group}`,
  clear: "Clear",
  clearIn: (group) => `Clear what was taken out of ${group}`,
  tray: (n) => `Does not belong here (${number("en", n)})`,
  settings: {
    title: "How groups work",
    several: "A note lies in",
    inOne: "One group",
    inSeveral: "As many groups as it takes",
  },
  colleague: "a colleague",
  alsoHere: (names) => `also here: ${list("en", names)}`,
  heldBy: (names) => `with ${list("en", names)}`,
  pick: {
    title: "Into which group?",
    open: "Find a group…",
    field: "Type a name or a number",
    list: "Groups",
    none: "No group is called that.",
    makeNew: (name) => (name === "" ? "New group" : `New group: ${name}`),
  },
};
