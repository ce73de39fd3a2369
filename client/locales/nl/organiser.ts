import { list, plural } from "../formats.ts";

export const organiser = {
  make: {
    title: "Maak een sessie",
    intro: "Daarna krijg je links voor deelnemers en begeleiders.",
    template: "Welke werkvorm?",
    templatesFailed: "De werkvormen konden niet geladen worden.",
    rounds: (n: number) => plural("nl", n, "# ronde", "# rondes"),
    questions: (n: number) => plural("nl", n, "# vraag", "# vragen"),
    name: "Hoe heet de sessie?",
    nameHint: "Deelnemers zien deze titel. Hij komt ook boven het verslag.",
    date: "Wanneer is de sessie?",
    organisers: "Wie organiseren de sessie?",
    organisersHint: "Eén organisatie per regel. Ze komen in het verslag.",
    anonymous: "Anonieme sessie",
    anonymousHint: "We vragen niemand om een naam. Ook achteraf is niet te zien wie wat schreef.",
    keep: "Hoelang bewaren we de sessie?",
    keepHint: "Zo lang na afloop kun je het verslag nog afmaken en downloaden. Daarna wissen we alles.",
    rooms: "Welke ruimtes zijn er?",
    waysOf: { count: "Een aantal", list: "Een lijst plakken", file: "Een CSV-bestand" },
    count: "Hoeveel ruimtes?",
    countHint: (max: number) => `Ze heten Ruimte 1, Ruimte 2, enzovoort. Maximaal ${max}.`,
    countWrong: (max: number) => `Vul een heel getal in van 1 tot en met ${max}.`,
    roomName: (n: number) => `Ruimte ${n}`,
    list: "Namen van de ruimtes",
    listHint: "Eén ruimte per regel. Met een regio erbij? Zet die achter een puntkomma of een tab.",
    listExample: "Ruimte Noord; Groningen\nRuimte Zuid; Maastricht",
    file: "CSV-bestand",
    fileHint: "Met een kolom naam en, als je wilt, een kolom regio. Komma’s en puntkomma’s mogen allebei.",
    fileChosen: (name: string) => `Gekozen: ${name}`,
    fileFailed: "Dit bestand konden we niet lezen. Bewaar het als CSV en probeer het opnieuw.",
    fileTooLarge: "Dit bestand is te groot voor een lijst met ruimtes. Kies een bestand tot 1 MB.",
    preview: (rooms: string, regions: string | undefined) => (regions ? `${rooms} in ${regions}` : rooms),
    previewMore: (n: number) => plural("nl", n, "en nog # andere", "en nog # andere"),
    noRooms: "Geef minstens één ruimte op.",
    linesWrong: (n: number) =>
      plural("nl", n, "Verbeter eerst de regel hieronder.", "Verbeter eerst de # regels hieronder."),
    mistakes: (n: number) => plural("nl", n, "Er klopt # regel niet:", "Er kloppen # regels niet:"),
    moreMistakes: (n: number) => plural("nl", n, "En nog # regel.", "En nog # regels."),
    mistake: {
      noName: (line: number, words: string) => `Regel ${line}: er staat geen naam bij “${words}”.`,
      tooLong: (line: number, words: string, max: number) => `Regel ${line}: “${words}” is langer dan ${max} tekens.`,
      unreadable: (line: number) => `Regel ${line}: hier klopt een aanhalingsteken niet.`,
      twice: (line: number, words: string, first: number) =>
        `Regel ${line}: “${words}” staat ook op regel ${first}. Geef elke ruimte een eigen naam.`,
      tooMany: (line: number, max: number) => `Vanaf regel ${line}: een sessie heeft hoogstens ${max} ruimtes.`,
    },
    needTemplate: "Kies een werkvorm.",
    needName: "Geef de sessie een titel.",
    needDate: "Kies een datum.",
    tooManyOrganisers: (max: number) => `Noem hoogstens ${max} organisaties.`,
    tooLong: (max: number) => `Dit mag hoogstens ${max} tekens zijn.`,
    button: "Maak de sessie",
    busy: "Sessie maken…",
    notYet: "Nog niet alles klopt:",
  },
  page: {
    desk: "Naar de begeleiding",
    report: "Naar het verslag",
    linksFailed: "De links konden niet geladen worden.",
    open: "Open",
    onlyHere:
      "Deze links werken alleen op deze computer. Open Samenbord op een adres waar anderen bij kunnen, of stel PUBLIC_URL in. Dan kloppen de links vanzelf.",
    invite: {
      title: "Deelnemers uitnodigen",
      intro: "Scan, klik of typ: alle drie brengen je op dezelfde plek.",
      code: "Code",
      at: (host: string) => `Ga naar ${host} en typ de code`,
      scanOr: (host: string) => `Scan de QR-code met je telefoon, of ga naar ${host} en typ de code`,
      link: "Link voor deelnemers",
      qr: "QR-code met de link voor deelnemers",
      show: "Toon groot",
      print: "Print",
      words: "Tekst voor de uitnodiging",
      copyWords: "Kopieer de tekst",
      text: (of: {
        title: string;
        date: string;
        organisers: readonly string[];
        link: string;
        host: string;
        code: string;
      }) =>
        [
          `Doe je mee met “${of.title}” op ${of.date}?`,
          "",
          `Open deze link op je laptop of telefoon: ${of.link}`,
          `Of ga naar ${of.host} en typ de code ${of.code}.`,
          "",
          "Je hebt geen account nodig.",
          ...(of.organisers.length > 0 ? ["", `Tot dan! ${list("nl", of.organisers)}`] : []),
        ].join("\n"),
    },
    moderators: {
      title: "Begeleiders",
      body: "Met deze link zien begeleiders alle ruimtes, starten ze rondes en maken ze het verslag. Deel hem alleen met hen.",
      link: "Link voor begeleiders",
    },
    key: {
      title: "Jouw sleutel",
      body: "Bewaar deze link: hij brengt je altijd terug op deze pagina. Wie hem heeft, is ook organisator.",
      link: "Link voor de organisator",
    },
    rooms: {
      title: "Een link per ruimte",
      body: "Handig als je vooraf bepaalt wie waar zit: wie deze link opent, komt meteen in die ruimte.",
      room: "Ruimte",
      region: "Regio",
      link: "Link",
      linkOf: (name: string) => `link van ${name}`,
      download: "Download als CSV",
    },
    end: {
      title: "Afsluiten en wissen",
      open: (days: string, date: string) =>
        `Klaar? Sluit de sessie dan af. ${days} later wissen we alles. Sluit je niet af, dan wissen we alles op ${date}.`,
      closed: (date: string) =>
        `Deze sessie is afgesloten. Het verslag kun je nog afmaken en downloaden. Op ${date} wissen we alles.`,
      close: "Sluit de sessie af",
      closeTitle: "De sessie afsluiten?",
      closeBody: (days: string) =>
        `Niemand kan daarna nog notities schrijven of een ronde starten. Het verslag kun je nog afmaken en downloaden. ${days} later wissen we alles. Heropenen kan niet.`,
      erase: "Wis alles nu",
      erasing: "Wissen…",
      eraseTitle: "Alles wissen?",
      eraseBody:
        "De notities, de namen, het verslag en alle links verdwijnen, voor iedereen. Niemand kan ze terughalen. Download eerst het verslag als je het wilt houden.",
      confirm: "Typ de titel van de sessie",
      notTitle: "Dit is niet de titel. Typ hem precies over.",
    },
  },
  erased: {
    title: "Alles is gewist",
    body: "Van deze sessie is niets meer over. Bewaar dit bewijs als je het nodig hebt: we laten het één keer zien.",
    proof: "Bewijs van wissen",
    at: "Gewist op",
    people: "Mensen die binnen waren",
    documents: "Documenten",
    edits: "Bewerkingen daarin",
    mark: "Kenmerk van de sessie (SHA-256)",
    copy: "Kopieer het bewijs",
  },
};

export type OrganiserText = typeof organiser;
