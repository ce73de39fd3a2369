import { number, plural } from "../formats.ts";

/** What the rooms do not know, and who could help. */
export const ledger = {
  tab: "Wie kan helpen?",
  title: "Wat we missen, en wie kan helpen",
  none: "Hier staat nog niets. Zodra een ruimte iets schrijft, komt het in deze lijst.",
  about: "Schrijf op wie het weet of kan helpen. De lijst komt in het verslag.",
  show: "Laat zien",
  all: (n: number) => `Alles (${number("nl", n)})`,
  states: { open: "Nog open", known: "Iemand kan helpen", answered: "Beantwoord" },
  counted: (state: string, n: number) => `${state} (${number("nl", n)})`,
  what: "Wat",
  askedBy: "Gevraagd door",
  rooms: (n: number) => plural("nl", n, "# ruimte", "# ruimtes"),
  who: "Wie kan helpen",
  whoFor: (what: string) => `Wie kan helpen met: ${what}`,
  whoPlaceholder: "Een naam, organisatie of bron",
  state: "Stand",
  stateOf: (what: string) => `Stand van: ${what}`,
  offers: "Ruimtes die kunnen helpen",
  add: "Ruimte die kan helpen",
  addTo: (what: string) => `Ruimte die kan helpen met: ${what}`,
  remove: (room: string) => `${room} kan toch niet helpen`,
  added: (room: string) => `${room} staat erbij.`,
  removed: (room: string) => `${room} is weggehaald.`,
  search: "Zoek bij andere vragen",
  searchFor: (what: string) => `Zoek bij andere vragen wie kan helpen met: ${what}`,
  found: "Misschien kunnen deze ruimtes helpen",
  nothingFound: "Niets gevonden dat hierop lijkt.",
  take: "Zet erbij",
  takeOf: (room: string) => `Zet ${room} erbij`,
  turnDown: "Niet dit",
  turnDownOf: (room: string) => `Niet wat ${room} schreef`,
  set: (state: string) => `Stand: ${state}`,
};

export type LedgerText = typeof ledger;
