import { number, plural } from "../formats.ts";
import type { LedgerText } from "../nl/ledger.ts";

export const ledger: LedgerText = {
  tab: "Who could help?",
  title: "What we are missing, and who could help",
  none: "Nothing here yet. As soon as a room writes something, it comes into this list.",
  about: "Write down who knows it or could help. The list goes into the document.",
  show: "Show",
  all: (n) => `Everything (${number("en", n)})`,
  states: { open: "Still open", known: "Somebody can help", answered: "Answered" },
  counted: (state, n) => `${state} (${number("en", n)})`,
  what: "What",
  askedBy: "Asked by",
  rooms: (n) => plural("en", n, "# room", "# rooms"),
  who: "Who could help",
  whoFor: (what) => `Who could help with: ${what}`,
  whoPlaceholder: "A name, an organisation or a source",
  state: "Status",
  stateOf: (what) => `Status of: ${what}`,
  offers: "Rooms that can help",
  add: "Room that can help",
  addTo: (what) => `Room that can help with: ${what}`,
  remove: (room) => `${room} cannot help after all`,
  added: (room) => `${room} has been added.`,
  removed: (room) => `${room} has been taken out.`,
  set: (state) => `Status: ${state}`,
};
