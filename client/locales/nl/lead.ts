import { number, plural } from "../formats.ts";

const dots = (n: number): string => plural("nl", n, "# stip", "# stippen");

/** Wie een ruimte of alle ruimtes leidt, en wat iedereen daarvan ziet. */
export const lead = {
  bar: (question: string) => `Gespreksleiding bij ${question}`,
  fold: "Deze vraag leiden",
  all: "Alle ruimtes leiden",
  allHint: "Dit geldt voor alle ruimtes. Een gespreksleider kan het ook in de eigen ruimte.",
  writePrivately: "Eerst voor jezelf schrijven",
  reveal: "Laat zien wat er staat",
  openVote: "Stemmen met stippen",
  closeVote: "Sluit de stemming",
  privateIn: (n: number) => plural("nl", n, "# ruimte schrijft voor zichzelf", "# ruimtes schrijven voor zichzelf"),
  votingIn: (n: number) => plural("nl", n, "# ruimte stemt", "# ruimtes stemmen"),
  failed: "Dat is niet gelukt. Probeer het nog eens.",
  tools: {
    menu: "Gereedschap van deze ronde",
    title: "Wat kan iedereen, behalve schrijven?",
    names: {
      groups: "Groepen maken",
      reactions: "Reageren",
      labels: "Tekst op het bord",
      arrows: "Pijlen",
      pen: "Pen",
    },
    hint: "Wat er al staat blijft staan, ook als je iets weghaalt.",
    some: (n: number, of: number) => `nu in ${number("nl", n)} van de ${plural("nl", of, "# ruimte", "# ruimtes")}`,
    given: (name: string) => `Dit kan nu ook: ${name.toLowerCase()}.`,
    taken: (name: string) => `Dit kan nu niet meer: ${name.toLowerCase()}. Wat er staat blijft.`,
    off: "Dit kan nu niet in deze ronde.",
  },
  budget: {
    title: "Stemmen met stippen",
    dots: "Stippen voor iedereen",
    most: "Hoogstens op één notitie",
    hint: "Niemand ziet de stippen van een ander. De uitslag komt als je de stemming sluit.",
    open: "Open de stemming",
  },
  privately: {
    title: "Schrijf eerst voor jezelf",
    body: "Alleen jij ziet nu wat je schrijft. Straks laten we het aan iedereen zien.",
    written: (n: number) => plural("nl", n, "In deze ruimte: # notitie.", "In deze ruimte: # notities."),
    write: "Schrijf voor jezelf…",
    mark: "alleen jij ziet dit",
    begun: (question: string) => `${question}: schrijf eerst voor jezelf. Alleen jij ziet het.`,
    shown: (question: string) => `${question}: iedereen ziet nu wat er geschreven is.`,
  },
  vote: {
    title: "Stem met je stippen",
    left: (left: number, of: number) => `Je hebt nog ${number("nl", left)} van ${dots(of)}.`,
    most: (n: number) => `Hoogstens ${number("nl", n)} op één notitie.`,
    give: "Geef een stip",
    take: "Neem een stip terug",
    mine: (n: number) => `${dots(n)} van jou`,
    count: (n: number) => dots(n),
    result: "Uitslag van de stemming",
    resultHint: "De meeste stippen staan bovenaan.",
    begun: (question: string, n: number) => `${question}: stem met ${dots(n)}.`,
    ended: (question: string) => `${question}: de stemming is gesloten. De uitslag staat er.`,
  },
  ranking: {
    title: (places: number) => `Onze top ${places}`,
    how: "Kies een plaats in het menu van een notitie.",
    howElse: "Slepen kan ook, of Alt met pijl omhoog of omlaag.",
    list: (places: number, n: number) => `Top ${places}: ${plural("nl", n, "# notitie", "# notities")}`,
    empty: "nog leeg",
    place: (n: number) => `Plaats ${n}`,
    put: "Zet in de volgorde",
    out: (places: number) => `Haal uit de top ${places}`,
    now: (n: number) => `Nu op plaats ${n}.`,
    outNow: "Staat niet meer in de volgorde.",
  },
};

export type LeadText = typeof lead;
