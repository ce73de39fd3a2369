import { plural } from "../formats.ts";

export const document = {
  panel: "Naast het document",
  showPanel: "Toon wat ernaast ligt",
  hidePanel: "Verberg wat ernaast ligt",
  changes: {
    title: "Wijzigingen",
    count: (n: number) => plural("nl", n, "# wijziging bij het begeleiden", "# wijzigingen bij het begeleiden"),
    none: "Het document is bij: alles staat erin zoals jullie het bij het begeleiden hebben.",
    about: "Bij het begeleiden is dit veranderd nadat het in het document kwam.",
    takeAll: (n: number) => plural("nl", n, "Neem # wijziging over", "Neem alle # over"),
    takenAll: (n: number) => plural("nl", n, "# wijziging is overgenomen.", "# wijzigingen zijn overgenomen."),
    taken: "Overgenomen.",
    clashes: "Hier en bij het begeleiden zijn dezelfde woorden veranderd. Kies zelf.",
    together: "Wat jullie hier veranderden, blijft staan.",
    kinds: {
      reworded: "Anders gezegd",
      counted: "Andere telling",
      moved: "Andere plek",
      gone: "Weg bij het begeleiden",
      fresh: "Nieuw",
      leftOut: "Weggelaten",
    },
    movedTo: (theme: string) => `staat nu onder “${theme}”`,
    movedOut: "staat nu niet meer onder een thema",
    counted: (before: string, after: string) => `was ${before}, is nu ${after}`,
    countedHint: "In een download staat altijd de laatste telling.",
    goneOwn: "Jullie veranderden deze tekst hier. Haal je hem weg, dan is die weg.",
    take: {
      reworded: "Neem over",
      counted: "Neem over",
      moved: "Verplaats",
      gone: "Haal weg",
      fresh: "Zet erin",
      leftOut: "Zet terug",
    },
    keep: {
      reworded: "Houd zo",
      moved: "Laat staan",
      gone: "Houd als eigen tekst",
      fresh: "Laat weg",
    },
    about1: (what: string, words: string) => `${what}: ${words}`,
    goTo: "Wijs aan in het document",
    leftOut: (n: number) => plural("nl", n, "# uitspraak is weggelaten", "# uitspraken zijn weggelaten"),
    removedWord: "weg",
    addedWord: "erbij",
  },
};

export type DocumentText = typeof document;
