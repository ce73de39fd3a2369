import type { Report } from "../blocks.ts";
import type { LedgerState } from "../doc/ledger.ts";
import type { Band } from "../synthesis/grades.ts";
import type { RoleShare } from "../voices.ts";

/** What the computed parts of a document say by themselves, in one language. */
export type TableWords = Readonly<{
  ranking: Readonly<{
    /** How it was counted. `points`: for each place, the first one first. */
    about(places: number, rooms: number, points: readonly number[]): string;
    head: readonly string[];
    rooms(k: number, n: number): string;
    /** So many goals are not listed. */
    lower(goals: number): string;
    /** Behind a note in the appendix. */
    at(place: number, places: number): string;
  }>;
  ledger: Readonly<{
    about: string;
    /** As long as nobody knows who can help. */
    aboutOpen: string;
    /** So many loose notes are not listed. */
    rest(notes: number): string;
    head: readonly [string, string, string, string];
    states: Readonly<Record<LedgerState, string>>;
    /** Some rooms by name, and how many more there are. */
    rooms(names: readonly string[], more: number): string;
  }>;
  grades: Readonly<{
    /** How it was counted. `named`: there are several counterparts. */
    about(scale: Readonly<{ from: number; to: number }>, named: boolean): string;
    /** So many of those who gave a grade are in the highest band. */
    said(people: number, given: number, band: string): string;
    band(band: Omit<Band, "people">): string;
    share(people: number, percent: number): string;
    counterpart: string;
    median: string;
    given: string;
    of(k: number, n: number): string;
    number(grade: number): string;
    /** Of which counterparts it is not told; one without a name where there is one only. */
    few(titles: readonly string[]): string;
    /** Over the tables by room, and over their first column. */
    byRoom: string;
    room: string;
    /** Of so many rooms it is not told. */
    hiddenRooms(rooms: number): string;
  }>;
  voices: Readonly<{
    head: readonly [string, string];
    rest: string;
    /** Behind a statement in the appendix. */
    behind(roles: readonly RoleShare[]): string;
    /** What is not told, and why. */
    about(least: number): string;
  }>;
  validation: Readonly<{
    /** That the rooms were asked, and how many answered. */
    about(answered: number, rooms: number): string;
    /** Behind a statement in the appendix. */
    counts(confirmed: number, changes: number): string;
    /** The same when it says something else since. */
    before(counts: string): string;
  }>;
}>;

const listed = (language: string, things: readonly string[]): string => new Intl.ListFormat(language).format(things);
const ruimtes = (n: number): string => `${n} ${n === 1 ? "ruimte" : "ruimtes"}`;

const nl: TableWords = {
  ranking: {
    about: (places, rooms, points) =>
      `${ruimtes(rooms)} ${rooms === 1 ? "maakte" : "maakten"} een top ${places}. Punten per plaats: ${points.join(", ")}. Een ruimte telt één keer per doel, met haar hoogste plaats.`,
    head: ["Plaats", "Doel", "Punten", "Op 1", "Ruimtes"],
    rooms: (k, n) => `${k} van ${n}`,
    lower: (goals) => (goals === 1 ? "Nog 1 doel staat lager." : `Nog ${goals} doelen staan lager.`),
    at: (place, places) => `plaats ${place} in de top ${places}`,
  },
  ledger: {
    about: "Wat de ruimtes misten, en wie kan helpen.",
    aboutOpen: "Wat de ruimtes misten. Wie kan helpen, is nog niet bekend.",
    rest: (notes) => (notes === 1 ? "Nog 1 notitie is niet ingedeeld." : `Nog ${notes} notities zijn niet ingedeeld.`),
    head: ["Wat", "Gevraagd door", "Wie kan helpen", "Stand"],
    states: { open: "nog open", known: "iemand kan helpen", answered: "beantwoord" },
    rooms: (names, more) => listed("nl", more > 0 ? [...names, `nog ${ruimtes(more)}`] : names),
  },
  grades: {
    about: ({ from, to }, named) =>
      `Iedereen kon voor zichzelf een cijfer geven van ${from} tot en met ${to}.${named ? " Wie meer cijfers gaf, telt in elke regel mee. De percentages kloppen per regel; onder elkaar kunnen ze samen meer dan 100% zijn." : ""}`,
    said: (people, given, band) => `${people} van de ${given} mensen ${people === 1 ? "geeft" : "geven"} een ${band}.`,
    band: ({ from, to, end }) =>
      end === "highest"
        ? `${from} of hoger`
        : end === "lowest"
          ? `${to} of lager`
          : from === to
            ? `${from}`
            : `${from} tot en met ${to}`,
    share: (people, percent) => `${people} (${percent}%)`,
    counterpart: "Wie of wat",
    median: "Midden",
    given: "Gaf een cijfer",
    of: (k, n) => `${k} van ${n}`,
    number: (grade) => String(grade).replace(".", ","),
    few: (titles) =>
      `Te weinig mensen gaven een cijfer aan ${listed("nl", titles)}: dat laten we weg, zodat niemand te herkennen is.`,
    byRoom: "Cijfers per ruimte",
    room: "Ruimte",
    hiddenRooms: (n) => `De cijfers van nog ${ruimtes(n)} laten we weg, zodat niemand te herkennen is.`,
  },
  voices: {
    head: ["Rol", "Deelnemers"],
    rest: "Anders of niet gezegd",
    behind: (roles) =>
      `genoemd door ${listed(
        "nl",
        roles.map(
          ({ role, behind, answered }) => `${role} (${behind}${behind < answered ? " of meer" : ""} van ${answered})`,
        ),
      )}`,
    about: (least) =>
      `Naar rol zijn mensen geteld, en geen ruimtes: van wie op de vraag schreef, zoveel schreven mee aan de notities achter de uitspraak. Dat tellen we in stappen van ${least}, en van minder dan ${least} mensen noemen we niets, zodat niemand te herkennen is.`,
  },
  validation: {
    about: (answered, rooms) =>
      `De uitspraken zijn aan de ruimtes voorgelegd: klopt dit, of moet het anders? ${answered} van de ${ruimtes(rooms)} ${answered === 1 ? "antwoordde" : "antwoordden"}. Elke ruimte gaf één antwoord per uitspraak.`,
    counts: (confirmed, changes) =>
      `${ruimtes(confirmed)} ${confirmed === 1 ? "zegt" : "zeggen"} dat het klopt, ${ruimtes(changes)} dat het anders moet`,
    before: (counts) => `bij eerdere woorden: ${counts}`,
  },
};

const rooms = (n: number): string => `${n} ${n === 1 ? "room" : "rooms"}`;

const en: TableWords = {
  ranking: {
    about: (places, made, points) =>
      `${rooms(made)} made a top ${places}. Points by place: ${points.join(", ")}. A room counts once for a goal, with its highest place.`,
    head: ["Place", "Goal", "Points", "First", "Rooms"],
    rooms: (k, n) => `${k} of ${n}`,
    lower: (goals) => (goals === 1 ? "1 more goal stands lower." : `${goals} more goals stand lower.`),
    at: (place, places) => `place ${place} in the top ${places}`,
  },
  ledger: {
    about: "What the rooms were missing, and who could help.",
    aboutOpen: "What the rooms missed. Who can help is not known yet.",
    rest: (notes) => (notes === 1 ? "1 more note is not grouped." : `${notes} more notes are not grouped.`),
    head: ["What", "Asked by", "Who could help", "Status"],
    states: { open: "still open", known: "somebody can help", answered: "answered" },
    rooms: (names, more) =>
      listed("en", more > 0 ? [...names, `${more} more ${more === 1 ? "room" : "rooms"}`] : names),
  },
  grades: {
    about: ({ from, to }, named) =>
      `Everybody could give a grade of their own, from ${from} to ${to}.${named ? " Whoever gave several grades counts in each row. Percentages are per row; one below the other they can pass 100% together." : ""}`,
    said: (people, given, band) => `${people} of ${given} people ${people === 1 ? "gives" : "give"} ${band}.`,
    band: ({ from, to, end }) =>
      end === "highest"
        ? `${from} or higher`
        : end === "lowest"
          ? `${to} or lower`
          : from === to
            ? `${from}`
            : `${from} to ${to}`,
    share: (people, percent) => `${people} (${percent}%)`,
    counterpart: "Who or what",
    median: "Middle",
    given: "Gave a grade",
    of: (k, n) => `${k} of ${n}`,
    number: (grade) => String(grade),
    few: (titles) =>
      `Too few people gave a grade to ${listed("en", titles)}: it is left out, so that nobody can be recognised.`,
    byRoom: "Grades by room",
    room: "Room",
    hiddenRooms: (n) =>
      `The grades of ${n} more ${n === 1 ? "room" : "rooms"} are left out, so that nobody can be recognised.`,
  },
  voices: {
    head: ["Role", "Participants"],
    rest: "Other or not told",
    behind: (roles) =>
      `said by ${listed(
        "en",
        roles.map(
          ({ role, behind, answered }) => `${role} (${behind}${behind < answered ? " or more" : ""} of ${answered})`,
        ),
      )}`,
    about: (least) =>
      `By role people are counted, and not rooms: of those who wrote on the question, so many wrote the notes behind the statement. That is counted in steps of ${least}, and of fewer than ${least} people nothing is told, so that nobody can be recognised.`,
  },
  validation: {
    about: (answered, all) =>
      `The statements were put to the rooms: is this right, or must it change? ${answered} of ${rooms(all)} answered. Each room gave one answer to a statement.`,
    counts: (confirmed, changes) =>
      `${rooms(confirmed)} ${confirmed === 1 ? "says" : "say"} it is right, ${rooms(changes)} that it must change`,
    before: (counts) => `of earlier words: ${counts}`,
  },
};

export const tableWords = { nl, en } satisfies Record<Report["language"], TableWords>;
