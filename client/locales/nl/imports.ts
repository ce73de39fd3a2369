import { list, number, plural } from "../formats.ts";

const notes = (n: number): string => plural("nl", n, "# notitie", "# notities");

/** Reading in notes and sessions from elsewhere. */
export const imports = {
  title: "Notities inlezen",
  intro: (session: string) =>
    `Notities van een ander bord, of van een bijeenkomst elders, komen in de ruimtes van “${session}”. Je ziet eerst wat er gebeurt.`,
  back: "Terug naar de sessie",
  file: "CSV- of JSON-bestand",
  fileHint:
    "Met in elk geval een kolom tekst of notitie. Kolommen voor ruimte, regio, vraag en plek herkennen we. Namen van schrijvers lezen we niet in.",
  tooLarge: "Dit bestand is te groot. Kies een bestand tot 20 MB.",
  failed: "Dit bestand konden we niet lezen. Bewaar het als CSV of JSON en probeer het opnieuw.",
  isArchive: "Dit is een hele sessie. Die lees je in als nieuwe sessie, op /import.",
  notes,
  found: (n: number) => (n === 0 ? "We vonden geen notities." : `We vonden ${notes(n)}.`),
  more: (n: number) => `en nog ${notes(n)}`,
  column: {
    text: (head: string) => `de notitie uit “${head}”`,
    room: (head: string) => `de ruimte uit “${head}”`,
    region: (head: string) => `de regio uit “${head}”`,
    question: (head: string) => `de vraag uit “${head}”`,
    place: (head: string) => `de plek uit “${head}”`,
  },
  understood: (columns: readonly string[]) => `Zo lezen we het: ${list("nl", columns)}.`,
  ignored: (heads: readonly string[]) => `Dit lezen we niet in: ${list("nl", heads)}.`,
  mistakes: (n: number) => plural("nl", n, "Er is # regel die we overslaan:", "Er zijn # regels die we overslaan:"),
  moreMistakes: (n: number) => plural("nl", n, "En nog # regel.", "En nog # regels."),
  mistake: {
    noTextColumn: (_line: number, words: string) =>
      `Er is geen kolom die tekst of notitie heet. Wel: ${words || "niets"}. Geef de kolom met de notities die naam.`,
    noText: (line: number, words: string) => `Regel ${line}: er staat geen notitie bij “${words}”.`,
    tooLong: (line: number, words: string, max: number) =>
      `Regel ${line}: “${words}” is langer dan ${number("nl", max)} tekens.`,
    tooMany: (line: number) => `Vanaf regel ${line}: dit zijn meer notities dan we aankunnen.`,
    unreadable: (line: number) =>
      `Regel ${line}: hier is het bestand niet te lezen. Klopt er een aanhalingsteken niet?`,
  },
  allUnder: "Bij welke vraag horen deze notities?",
  under: (question: string) => `Waar horen de notities van “${question}” bij?`,
  leaveOut: "Sla deze over",
  roomForAll: "Ruimte voor notities zonder ruimte",
  roomForAllName: "Ingelezen",
  newRooms: (names: readonly string[]) =>
    names.length > 12
      ? `Er komen ${number("nl", names.length)} ruimtes bij.`
      : `Deze ruimtes komen erbij: ${list("nl", names)}.`,
  leftOut: (n: number) => `${notes(n)} slaan we over, omdat er geen vraag bij gekozen is.`,
  go: (n: number) => `Lees ${notes(n)} in`,
  going: (done: number, all: number) => `Bezig: ${number("nl", done)} van ${number("nl", all)}. Laat deze pagina open.`,
  done: (added: number) =>
    `Klaar. ${plural("nl", added, "# notitie is nieuw", "# notities zijn nieuw")}; wat er al stond, is gebleven.`,
  again: "Wat al binnen is, blijft. Probeer het gerust opnieuw: niets komt dubbel.",
  toDesk: "Naar de begeleiding",
  link: "Notities inlezen van elders",
  archive: {
    title: "Een bewaarde sessie inlezen",
    intro:
      "Van een sessie die je als JSON hebt gedownload, maken we een nieuwe: met alles wat de ruimtes schreven en antwoordden, de groepen, de uitspraken, de citaten en het verslag. Mensen, opmerkingen en versies blijven achter.",
    file: "JSON-bestand",
    fileHint: "Het bestand “De hele sessie” van de pagina Verslag.",
    isNotes: "Dit is geen bewaarde sessie. Losse notities lees je in op de pagina van de organisator.",
    found: (date: string, rooms: string, written: string, groups: number) =>
      `${date}: ${rooms}, ${written} en ${plural("nl", groups, "# groep", "# groepen")}.`,
    go: "Maak er een nieuwe sessie van",
    link: "Of lees een bewaarde sessie in",
  },
};

export type ImportsText = typeof imports;
