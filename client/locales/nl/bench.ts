import { list, number, plural } from "../formats.ts";
import type { KeyGroup } from "../keyGroup.ts";

const notes = (n: number): string => plural("nl", n, "# notitie", "# notities");

export const bench = {
  show: "Welke notities",
  shows: {
    loose: {
      title: "Losse notities",
      list: (n: number) => `Losse notities, ${n}`,
      empty: "Alles is ingedeeld. Mooi werk.",
    },
    all: { title: "Alle notities", list: (n: number) => `Alle notities, ${n}`, empty: "Er zijn nog geen notities." },
    changed: {
      title: "Gewijzigd",
      list: (n: number) => `Gewijzigde notities, ${n}`,
      empty: "Geen ruimte veranderde iets aan wat je indeelde.",
    },
    gone: {
      title: "Weggehaald",
      list: (n: number) => `Weggehaalde notities, ${n}`,
      empty: "Geen ruimte haalde iets weg dat je indeelde.",
    },
    aside: {
      title: "Hoort hier niet bij",
      list: (n: number) => `Apart gelegde notities, ${n}`,
      empty: "Er ligt niets apart. Wat niet bij de vraag hoort, leg je hier neer met x.",
    },
  },
  noMatch: "Geen notitie past bij wat je zoekt.",
  narrow: "Zoeken en kiezen",
  narrowed: "Zoeken en kiezen (aan)",
  region: "Regio",
  anyRegion: "Alle regio’s",
  room: "Ruimte",
  anyRoom: "Alle ruimtes",
  chooseAll: (n: number) => `Kies alle ${number("nl", n)}`,
  hint: "Sleep notities op elkaar of op een groep. Met toetsen: spatie kiest, n maakt een groep, 1 t/m 9 zet in die groep, ? toont de rest.",
  dragOf: (words: string) => `${words} slepen`,
  inGroups: (numbers: readonly number[]) =>
    `in groep ${list(
      "nl",
      numbers.map((n) => String(n)),
    )}`,
  putAside: "Hoort hier niet bij",
  bringBack: "Hoort er toch bij",
  setAside: (n: number) => `${notes(n)} apart gelegd`,
  accept: "Gezien: nieuwe tekst hoort hier ook",
  accepted: (n: number) => `${notes(n)} bijgewerkt`,
  keys: {
    title: "Toetsen",
    groups: [
      {
        title: "Op een notitie",
        keys: [
          ["↑ ↓", "Naar de vorige of volgende notitie"],
          ["spatie", "Kies deze notitie, of niet meer"],
          ["Shift + ↑ ↓", "Kies meer notities"],
          ["Ctrl + A", "Kies alles wat gevonden is"],
          ["Esc", "Wis de keuze"],
          ["→", "Naar de knoppen van de notitie"],
        ],
      },
      {
        title: "Met de gekozen notities, of anders met deze",
        keys: [
          ["n", "Maak een nieuwe groep"],
          ["1 … 9", "Zet in die groep"],
          ["g", "Zet in een groep die je zoekt door te typen"],
          ["l", "Zoek wat erop lijkt"],
          ["Backspace", "Haal uit de groep"],
          ["x", "Hoort hier niet bij: leg apart"],
          ["a", "Gezien: de gewijzigde tekst hoort hier ook"],
          ["Enter", "Naar de groep van daarnet; Esc brengt je terug"],
        ],
      },
      {
        title: "Bij een groep",
        keys: [["Alt + ↑ ↓", "Zet de groep een plaats hoger of lager"]],
      },
      {
        title: "Overal",
        keys: [
          ["/", "Zoek in de notities"],
          ["Ctrl + Z", "Stap terug"],
          ["Ctrl + Y", "Toch weer wel"],
          ["?", "Dit overzicht"],
        ],
      },
    ] as readonly KeyGroup[],
  },
  split: "Maak er een groep hiernaast van",
  merge: "Voeg samen met…",
  mergeWith: (group: string) => `${group} opnemen in`,
  merged: (group: string) => `Opgenomen in ${group}`,
  underTheme: (theme: string) => (theme.trim() === "" ? "Nu zonder thema" : `Nu onder ${theme}`),
  seen: "Gezien",
  seenIn: (group: string) => `Gezien wat er in ${group} is gewijzigd`,
  clear: "Ruim op",
  clearIn: (group: string) => `Ruim op wat uit ${group} is weggehaald`,
  tray: (n: number) => `Hoort hier niet bij (${number("nl", n)})`,
  settings: {
    title: "Zo werken groepen",
    several: "Een notitie ligt in",
    inOne: "Eén groep",
    inSeveral: "Zoveel groepen als nodig",
  },
  colleague: "een collega",
  alsoHere: (names: readonly string[]) => `ook hier: ${list("nl", names)}`,
  heldBy: (names: readonly string[]) => `bij ${list("nl", names)}`,
  pick: {
    title: "In welke groep?",
    open: "Zoek een groep…",
    field: "Typ een naam of nummer",
    list: "Groepen",
    none: "Geen groep heet zo.",
    makeNew: (name: string) => (name === "" ? "Nieuwe groep" : `Nieuwe groep: ${name}`),
  },
};

export type BenchText = typeof bench;
