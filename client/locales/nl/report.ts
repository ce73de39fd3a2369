import { plural } from "../formats.ts";

export const report = {
  title: "Verslag",
  titleOf: (session: string) => `Verslag · ${session}`,
  toDesk: "Begeleiden",
  allSaved: "Alles bewaard",
  noConnection: "Geen verbinding",
  offline: "Geen verbinding. Je kunt doorschrijven: het blijft hier staan en gaat mee zodra het weer kan.",
  none: "Er is nog geen document. Maak het uit de uitspraken; daarna kun je alles nog aanpassen.",
  unstated: {
    title: (n: number) => plural("nl", n, "# groep heeft nog geen uitspraak", "# groepen hebben nog geen uitspraak"),
    about:
      "In het document staat bij zo’n groep dat er nog geen uitspraak is. Een groep zonder naam komt er niet in. Schrijf de uitspraak hier:",
    nameless: (question: string) => `Groep zonder naam bij ${question}`,
  },
  make: "Maak het document",
  makeAgain: "Maak opnieuw uit de uitspraken",
  replaced: "Het document is opnieuw gemaakt.",
  replaceTitle: "Het document vervangen?",
  replaceLoses: (n: number) =>
    `${plural("nl", n, "# stuk dat in het document staat, verdwijnt", "# stukken die in het document staan, verdwijnen")}, bijvoorbeeld:`,
  replaceYes: "Ja, vervang het document",
  downloads: {
    title: "Download",
    withNotes: "Met bijlage: alle notities per uitspraak en ruimte",
    more: "Meer soorten bestanden",
    kinds: {
      document: "Het verslag",
      tables: "Notities en tellingen",
      whole: "De hele sessie, om later weer in te lezen",
      everything: "Alles in één keer",
    },
    wholeHint: "Voor begeleiders: hierin staan de notities zoals ze zijn geschreven, ook wat in citaten is weggelaten.",
    everything: "Alle verslagen en tabellen (ZIP)",
    making: (name: string) => `${name} wordt gemaakt. Bij veel notities duurt dat even; je kunt gewoon doorwerken.`,
    doubts: (n: number) =>
      plural(
        "nl",
        n,
        "In # notitie staat misschien een naam of nummer van iemand. Kijk dat na bij Namen, naast het document.",
        "In # notities staat misschien een naam of nummer van iemand. Kijk ze na bij Namen, naast het document.",
      ),
    howFar: "Hoe ver het is",
    steps: {
      turn: () => "Eerst zijn andere bestanden aan de beurt",
      notes: (done: number, of: number) => `${done} van ${of} notities verzameld`,
      files: (done: number, of: number) => `${done} van ${of} bestanden klaar`,
    },
    oneFile: "Het bestand wordt geschreven",
    stop: "Stop",
    made: (name: string, size: string) => `${name} is gedownload (${size}).`,
    failed: (name: string) =>
      `${name} is niet gelukt: het maken of downloaden brak af. Er is niets gedownload. Probeer het zo nog eens.`,
    tooLarge: (name: string) =>
      `${name} is te groot om te maken: er is te veel geheugen voor nodig. Zonder de bijlage met notities lukt het misschien wel.`,
    stopped: "Gestopt. Er is niets gedownload.",
  },
  editor: {
    label: "Het document",
    colleague: "Begeleider",
    kind: "Soort tekst",
    paragraph: "Gewone tekst",
    heading: (level: number) => `Kop ${level}`,
  },
};

export type ReportText = typeof report;
