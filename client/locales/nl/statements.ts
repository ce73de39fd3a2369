import { number, plural } from "../formats.ts";

const rooms = (n: number): string => plural("nl", n, "# ruimte", "# ruimtes");
const ofRooms = (k: number, n: number): string => `${number("nl", k)} van de ${rooms(n)}`;

export const statements = {
  open: "Uitspraak",
  openOf: (group: string) => `Uitspraak schrijven bij ${group}`,
  title: (group: string) => `Uitspraak bij ${group}`,
  previous: "Vorige groep",
  next: "Volgende groep",
  goOn: (group: string) => `Verder met ${group}`,
  colleague: "Begeleider",
  placeholder: "Wat zeggen deze ruimtes samen? Schrijf één of twee zinnen.",
  noNotes: "In deze groep ligt nog geen notitie.",
  share: {
    rooms: ofRooms,
    regions: (k: number, n: number) => `${number("nl", k)} van de ${plural("nl", n, "# regio", "# regio’s")}`,
  },
  misfit: (says: string, count: string) => `Er staat “${says}”, maar de telling is nu ${count}.`,
  wording: {
    title: "Hoeveel ruimtes, in woorden",
    nobody: "Nog niemand",
    take: (phrase: string) => `Zet “${phrase}” erin`,
  },
  scale: {
    open: "Schaal aanpassen",
    title: "Vanaf wanneer zeg je “veel”?",
    intro:
      "Deze schaal geldt voor alle uitspraken van deze sessie en staat in de bijlage van het verslag. Het deel is van de ruimtes die op de vraag antwoordden.",
    few: (one: string, few: string) => `Bij 1: “${one}”. Bij minder dan de grens hieronder: “${few}”.`,
    from: (phrase: string) => `“${phrase}” vanaf (in procenten)`,
    all: (phrase: string) => `Bij 100 procent: “${phrase}”.`,
    wrong: "Gebruik hele getallen van 1 tot en met 99, die steeds groter worden.",
    unit: "Wat we tellen",
    units: { rooms: "ruimtes", regions: "regio’s" },
    usual: "Zet de gewone schaal terug",
    set: "Gebruik deze schaal",
  },
  answers: {
    which: "Welke ruimtes?",
    behind: (n: number) => `${rooms(n)} zeg${n === 1 ? "t" : "gen"} dit`,
    others: (n: number) => `${rooms(n)} schre${n === 1 ? "ef" : "ven"} iets anders`,
    silent: (n: number) =>
      `${rooms(n)} ${n === 1 ? "gaf geen antwoord en telt niet mee" : "gaven geen antwoord en tellen niet mee"}`,
    why: {
      nobody: "er zat niemand",
      unanswered: "niemand schreef bij deze vraag",
      closed: "de ruimte is gesloten",
      unreadable: "nog niet te lezen",
    },
    byRegion: "Per regio",
    region: "Regio",
    rooms: "Ruimtes die dit zeggen",
    noRegion: "zonder regio",
    byRole: "Naar rol",
    role: "Rol",
    people: "Mensen die dit schreven",
    ofPeople: (k: number, n: number) =>
      `${number("nl", k)}${k < n ? " of meer" : ""} van de ${plural("nl", n, "# mens", "# mensen")}`,
    fewLeftOut: (least: number) =>
      `Geteld zijn mensen die op deze vraag schreven. Rollen van minder dan ${least} mensen laten we weg.`,
    tooFew: (least: number) => `Naar rol tonen we pas iets als er ${least} mensen van dezelfde rol achter staan.`,
    ofRooms,
  },
  quotes: {
    title: "Citaten",
    none: "Nog geen citaat. Kies er een bij de notities.",
    quote: "Citeer",
    quoteNote: (note: string) => `Citeer: ${note}`,
    choose: "Kies een citaat",
    note: (room: string) => `De notitie van ${room}`,
    noteHint: "Selecteer woorden met de muis, of met Shift en de pijltjes.",
    chooseFirst: "Selecteer eerst woorden in de notitie.",
    only: "Neem alleen deze woorden",
    without: "Laat deze woorden weg",
    whole: "Neem de hele notitie",
    noNames: "We vonden geen namen. Kijk zelf ook: een naam aan het begin van een zin zien we niet altijd.",
    names: "Wie of wat kan dit verraden?",
    namesHint:
      "Dit kan een persoon, school of plaats noemen. Kies wat er in het citaat komt te staan. Het komt dan ook in de rest van deze notitie zo te staan, in het verslag en in de tabellen.",
    kinds: {
      personal: "telefoonnummer, e-mailadres of BSN",
      person: "een persoon",
      school: "een school",
      municipality: "een gemeente",
      region: "een regio",
      room: "een ruimte",
      perhaps: "misschien een naam",
    },
    insteadOf: (words: string) => `In plaats van “${words}”`,
    keep: "laat staan",
    preview: "Zo komt het in het verslag",
    add: "Zet het citaat erbij",
    added: "Het citaat staat erbij.",
    change: "Pas aan",
    changeOf: (n: number) => `Pas citaat ${n} aan`,
    again: "Kies opnieuw",
    remove: "Haal weg",
    removeOf: (n: number) => `Haal citaat ${n} weg`,
    removed: "Het citaat is weg.",
    lost: {
      changed: "De ruimte heeft deze woorden veranderd. Het citaat komt niet in het verslag tot je opnieuw kiest.",
      gone: "Deze notitie ligt niet meer in deze groep. Het citaat komt niet in het verslag.",
    },
    smallCell: (n: number) =>
      n === 0
        ? "Er staat nog geen ruimte achter deze uitspraak."
        : `Maar ${rooms(n)} zeg${n === 1 ? "t" : "gen"} dit. Mensen kunnen herkennen van wie een citaat is.`,
  },
  draft: {
    title: "Voorstel voor een eerste zin",
    from: (room: string) => `De notitie die het meest op de andere lijkt, van ${room}.`,
    names: "Er staat misschien een naam in.",
    take: "Neem deze zin over",
  },
};

export type StatementsText = typeof statements;
