import { number, plural } from "../formats.ts";

const statements = (n: number): string => plural("nl", n, "# uitspraak", "# uitspraken");
const rooms = (n: number): string => plural("nl", n, "# ruimte", "# ruimtes");

/** What moderators put to the rooms, and what the rooms answer. */
export const validation = {
  title: "Dit is wat alle ruimtes samen zeggen",
  support: (k: number, n: number) => `${number("nl", k)} van de ${rooms(n)}`,
  news: (news: "new" | "changed"): string => (news === "new" ? "nieuw" : "veranderd"),
  room: {
    toRead: (n: number) => `Klopt het voor jullie? Nog ${statements(n)} te lezen.`,
    allRead: "Jullie antwoord is bij de begeleiders.",
    over: "De begeleiders namen jullie antwoorden mee.",
    read: "Lees en antwoord",
    look: "Bekijk nog eens",
    arrived: "De begeleiders vragen of het klopt wat zij opschreven.",
    about:
      "Zo vatten de begeleiders samen wat in alle ruimtes is opgeschreven. Klopt het ook voor jullie? Jullie geven samen één antwoord; het laatste telt.",
    was: "Eerst stond er:",
    gone: "Dit staat er niet meer bij:",
    own: (n: number) => plural("nl", n, "Rust ook op een notitie van jullie", "Rust ook op # notities van jullie"),
    confirm: "Dit klopt",
    change: "Dit moet anders",
    confirmRest: (n: number) => plural("nl", n, "De laatste klopt ook", "De andere # kloppen ook"),
    words: "Wat moet er anders?",
    wordsMissing: "Schrijf op wat er anders moet.",
    save: "Verstuur",
    answered: (verdict: "confirm" | "change", time: string): string =>
      verdict === "confirm" ? `Om ${time}: dit klopt.` : `Om ${time}: dit moet anders.`,
    again: "De tekst is veranderd. Klopt het nu?",
    saved: "Jullie antwoord is verstuurd.",
    stale: "De begeleiders hebben dit net veranderd. Lees het nog eens.",
  },
  desk: {
    tab: "Voorleggen",
    none: "Er zijn nog geen uitspraken bij deze vraag. Schrijf er eerst een bij een groep.",
    about: "Laat de ruimtes lezen wat je hebt opgeschreven. Zij zeggen of het klopt, of wat er anders moet.",
    publish: "Leg voor aan de ruimtes",
    publishAgain: "Leg de nieuwe versie voor",
    published: (version: number, time: string) => `Versie ${number("nl", version)} ligt sinds ${time} bij de ruimtes.`,
    sent: "De ruimtes kunnen het nu lezen.",
    takeBack: "Neem terug",
    takenBack: "De ruimtes zien dit niet meer.",
    upToDate: "De ruimtes zien wat jij hier ziet.",
    unpublished: (fresh: number, changed: number, gone: number): string =>
      `Nog niet voorgelegd: ${[
        fresh > 0 && `${number("nl", fresh)} nieuw`,
        changed > 0 && `${number("nl", changed)} veranderd`,
        gone > 0 && `${number("nl", gone)} weg`,
      ]
        .filter(Boolean)
        .join(", ")}.`,
    notSeen: "nog niet voorgelegd",
    isChanged: "veranderd sinds het is voorgelegd",
    rooms: (k: number, n: number) => `${number("nl", k)} van de ${rooms(n)} antwoordden.`,
    statements: "Uitspraken en wat de ruimtes ervan vinden",
    confirmed: (n: number) => plural("nl", n, "# ruimte zegt: klopt", "# ruimtes zeggen: klopt"),
    changes: (n: number) => plural("nl", n, "# vraagt iets anders", "# vragen iets anders"),
    outdated: (n: number) => plural("nl", n, "# las een eerdere versie", "# lazen een eerdere versie"),
    noAnswers: "nog geen antwoord",
    noWords: "zonder toelichting",
    answersTo: (k: number, m: number) => `Ruimtes: ${number("nl", k)} klopt, ${number("nl", m)} anders`,
  },
};

export type ValidationText = typeof validation;
