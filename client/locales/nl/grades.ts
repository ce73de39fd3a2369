import { list, number, plural } from "../formats.ts";

type Range = Readonly<{ from: number; to: number; end?: "highest" | "lowest" }>;

/** Cijfers geven, en wat eruit komt. */
export const grades = {
  title: "Jouw cijfer",
  onlyYou: "Alleen jij ziet welk cijfer je geeft. Zolang de ronde open is, kun je het veranderen.",
  scale: (from: number, to: number) => `Een ${from} is het laagst, een ${to} het hoogst.`,
  legend: (counterpart: string) => counterpart || "Welk cijfer geef je?",
  takeBack: "Haal mijn cijfer weg",
  takeBackOf: (counterpart: string) =>
    counterpart ? `Haal mijn cijfer voor ${counterpart} weg` : "Haal mijn cijfer weg",
  saved: (grade: number) => `Je gaf een ${grade}. Bewaard.`,
  takenBack: "Je cijfer is weg.",
  failed: "Je cijfer is niet bewaard. Probeer het nog eens.",
  unknown: "Je cijfers konden niet worden opgehaald.",
  given: (n: number) =>
    n === 0
      ? "In deze ruimte gaf nog niemand een cijfer."
      : plural("nl", n, "In deze ruimte gaf # mens een cijfer.", "In deze ruimte gaven # mensen een cijfer."),
  why: "Wil je er iets bij zeggen? Schrijf het hieronder op een notitie. Die ziet iedereen in je ruimte.",
  table: {
    title: "Jullie cijfers",
    hint: (heads: number) =>
      `Jullie zitten met ${number("nl", heads)} mensen aan dit scherm. Vraag rond en vul in hoeveel mensen welk cijfer geven. Overslaan mag.`,
    legend: (counterpart: string) => counterpart || "Hoeveel mensen geven welk cijfer?",
    grade: (grade: number) => `Een ${grade}`,
    sum: (n: number, of: number) => `${number("nl", n)} van de ${number("nl", of)} mensen gaven een cijfer.`,
    tooMany: (of: number) => `Dat zijn meer cijfers dan mensen: jullie zijn met ${number("nl", of)}.`,
    saved: "Bewaard.",
  },
  closed: "Je kunt nu geen cijfer geven.",
  yours: (grade: string) => `Jij gaf een ${grade}.`,
  roomResult: "Cijfers van deze ruimte",
  allResult: "Cijfers van alle ruimtes",
  tooFew: "te weinig om te tonen",
  tooFewHere: "Minder dan vijf mensen gaven een cijfer. Dan laten we niet zien welke.",
  notHere: "Welke cijfers dat zijn, laten we niet zien: iemand in een kleinere ruimte zou dan te herkennen zijn.",
  nobody: "Hier gaf niemand een cijfer.",
  band: ({ from, to, end }: Range) =>
    end === "highest"
      ? `${from} of hoger`
      : end === "lowest"
        ? `${to} of lager`
        : from === to
          ? `${from}`
          : `${from} tot en met ${to}`,
  share: (people: number, percent: number) => `${number("nl", people)} (${number("nl", percent)}%)`,
  people: "Mensen",
  grade: "Cijfer",
  median: (grade: number) => `De middelste geeft een ${number("nl", grade)}.`,
  count: (given: number, there: number) =>
    `${number("nl", given)} van de ${plural("nl", there, "# mens gaf", "# mensen gaven")} een cijfer.`,
  desk: {
    tab: "Cijfers",
    open: "De ronde is nog open. Welke cijfers er zijn gegeven, zie je als de ronde dicht is.",
    none: "Nog niemand gaf een cijfer.",
    several: "Wie meer cijfers gaf, telt bij elk mee: onder elkaar kunnen de percentages samen meer dan 100% zijn.",
    few: "Van een ruimte met minder dan vijf cijfers laten we niet zien welke. Soms valt een tweede ruimte weg, zodat niemand het kan narekenen.",
    byRoom: "Per ruimte",
    room: "Ruimte",
    given: "Gaven een cijfer",
    middle: "Midden",
    of: (k: number, n: number) => `${number("nl", k)} van ${number("nl", n)}`,
    number: (grade: number) => number("nl", grade),
    notNow: "Geen verbinding: deze cijfers zijn misschien niet van nu.",
    failed: "De cijfers konden niet worden opgehaald.",
  },
  mine: {
    title: "Mijn cijfers",
    line: (counterpart: string, given: string) => (counterpart ? `${counterpart}: ${given}` : given),
    grades: (each: readonly string[]) => list("nl", each),
    times: (grade: string, people: number) => (people === 1 ? grade : `${number("nl", people)} × ${grade}`),
    withdraw: "Haal mijn cijfers weg",
    withdrawn: "Je cijfers zijn weg.",
  },
};

export type GradesText = typeof grades;
