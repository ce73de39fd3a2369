import { plural } from "../formats.ts";

const rooms = (n: number): string => plural("nl", n, "# ruimte", "# ruimtes");

/** What moderators read and press on the wall of all rooms. */
export const wall = {
  find: "Zoek een ruimte of regio",
  show: "Welke ruimtes",
  shown: (n: number, of: number) => (n === of ? rooms(n) : `${n} van de ${rooms(of)}`),
  noMatch: "Geen ruimte past hierbij.",
  showAll: "Toon alle ruimtes",
  filters: {
    all: "Alle ruimtes",
    silent: "Stil",
    hand: "Vragen om hulp",
    oneWriter: "Eén schrijft bijna alles",
    done: "Klaar",
    checked: "Nagekeken",
    busy: "Nog bezig",
    nobody: "Niemand aanwezig",
    closed: "Gesloten",
  },
  withCount: (label: string, n: number) => `${label} (${n})`,
  oneWriter: (percent: number) => `één schrijft ${percent}%`,
  activity: "Activiteit",
  activityOf: (room: string) => `Activiteit in ${room}, laatste half uur`,
  activitySays: (total: number, busiest: number) =>
    total === 0
      ? "Niets geschreven."
      : `${plural("nl", total, "# wijziging", "# wijzigingen")}, in de drukste minuut ${busiest}.`,
  roles: { title: "Deelnemers naar rol", rest: "anders of niet gezegd" },
  choose: (room: string) => `Kies ${room}`,
  chosen: (n: number) => `${rooms(n)} gekozen`,
  tell: (n: number) => `Bericht aan ${rooms(n)}`,
  clear: "Keuze wissen",
  add: "Ruimte toevoegen",
  addGo: "Voeg toe",
  added: (room: string) => `${room} is erbij. Deelnemers kunnen de ruimte meteen kiezen.`,
  name: "Naam van de ruimte",
  region: "Regio",
  nameMissing: "Geef de ruimte een naam.",
  nameTaken: "Er is al een ruimte met deze naam.",
  rename: "Andere naam…",
  renameTitle: (room: string) => `Andere naam voor ${room}`,
  renameHint: "De mensen in de ruimte zien de nieuwe naam meteen.",
  renameGo: "Bewaar",
  renamed: (room: string) => `De ruimte heet nu ${room}.`,
  merge: "Voeg samen met…",
  mergeTitle: (room: string) => `${room} samenvoegen`,
  mergeHint: (room: string) =>
    `De mensen van ${room} gaan naar de andere ruimte. De notities blijven staan en tellen daar mee. Je kunt dit ongedaan maken.`,
  mergeInto: "Met welke ruimte?",
  mergeGo: "Voeg samen",
  merged: (room: string, into: string) => `${room} hoort nu bij ${into}.`,
  mergeFull: "Samen zijn dat te veel mensen voor één ruimte, of een van beide is er niet meer.",
  tellOne: "Bericht sturen…",
  visit: "Kijk mee in de ruimte",
  visiting: {
    sign: "Je kijkt mee. De mensen in deze ruimte zien dat er een begeleider is. Wat je schrijft staat er als “van de begeleiding” en telt niet mee. Aan hun notities verander je niets.",
    signClosed: "Je kijkt mee. De sessie is gesloten: je kunt lezen en niets meer schrijven.",
    write: (question: string) => `Schrijf mee bij ${question}`,
    writeOpen: "Schrijf mee",
    nothing: "Schrijf eerst iets op.",
    written: "Geplaatst. Iedereen in de ruimte ziet het.",
    writeGo: "Plaats",
    signMerged: "Deze ruimte is samengevoegd met een andere. Je leest wat er toen stond.",
    back: "Terug naar begeleiden",
    notBegun: "De eerste ronde moet nog beginnen.",
    empty: "Hier staat nog niets.",
    privately: (n: number) =>
      `Iedereen schrijft hier nu voor zichzelf. ${plural("nl", n, "# notitie is", "# notities zijn")} nog niet getoond.`,
  },
  mergedTitle: "Samengevoegde ruimtes",
  mergedLine: (room: string, into: string) => `${room} hoort bij ${into}.`,
  apart: (room: string) => `Maak ${room} weer los`,
  apartDone: (room: string) => `${room} is weer een eigen ruimte. Verplaatste mensen blijven waar ze zijn.`,
};

export type WallText = typeof wall;
