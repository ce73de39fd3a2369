import { list, number, plural } from "../formats.ts";

const rooms = (n: number): string => plural("nl", n, "# ruimte", "# ruimtes");

/** What the hall reads on the large screen. */
export const plenary = {
  open: "Plenair scherm",
  offline: "Geen verbinding: dit beeld staat even stil.",
  answered: (notes: number, of: number, grouped: number) =>
    notes === 0
      ? "Nog geen notities."
      : `${plural("nl", notes, "# notitie", "# notities")} uit ${rooms(of)}${grouped > 0 ? ` · ${number("nl", grouped)} ingedeeld` : ""}`,
  gradesLater: "Welke cijfers er zijn gegeven, staat hier als de ronde dicht is.",
  noGroups: "De groepen verschijnen hier zodra de begeleiders ze maken.",
  ofRooms: (k: number, n: number) => `${number("nl", k)} van ${number("nl", n)}`,
  behind: (k: number, n: number): string =>
    `${plural("nl", n, `van de # ruimte`, `van de # ruimtes`)} ${k === 1 ? "zegt" : "zeggen"} dit`,
  slides: {
    grades: (question: string) => `Cijfers: ${question}`,
    groups: (question: string) => `Groepen: ${question}`,
    rooms: (question: string) => `Welke ruimtes: ${question}`,
    statement: (question: string) => `Uitspraak: ${question}`,
  },
  legend: "Elk vakje is een ruimte, altijd op dezelfde plek. Donkerder is meer notities.",
  squares: (name: string, n: number) => `${name}: ${rooms(n)}`,
  which: (names: readonly string[]) => (names.length === 0 ? "Nog geen ruimte." : `${list("nl", names)}.`),
  table: (question: string) => `Notities per ruimte en thema: ${question}`,
  together: "Aantal ruimtes",
  join: {
    title: "Meedoen",
    scanOr: (site: string) => `Scan, of ga naar ${site}`,
    qr: "QR-code om mee te doen",
  },
  bar: {
    title: "Besturing",
    back: "Vorig scherm",
    forward: "Volgend scherm",
    before: "Vorige vraag",
    next: "Volgende vraag",
    count: (at: number, of: number) => `${at} van ${of}`,
    join: "Code en QR tonen",
    dark: "Donker beeld",
    table: "Ruimtes als tabel",
    full: "Volledig scherm",
    help: "Toetsen",
    desk: "Terug naar begeleiden",
  },
  keys: {
    title: "Met het toetsenbord",
    list: [
      ["→ of spatie", "volgend scherm"],
      ["←", "vorig scherm"],
      ["↓ en ↑", "volgende en vorige vraag"],
      ["Home en End", "eerste en laatste scherm"],
      ["f", "volledig scherm"],
      ["j", "code en QR tonen of verbergen"],
      ["d", "donker of licht"],
      ["t", "ruimtes als vakjes of als tabel"],
      ["Escape", "uit volledig scherm, en dan terug naar begeleiden"],
      ["?", "deze lijst"],
    ] as readonly (readonly [key: string, does: string])[],
  },
};

export type PlenaryText = typeof plenary;
