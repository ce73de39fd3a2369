import type { Report } from "../blocks.ts";
import type { RoleCount } from "../voices.ts";

/** Who took part. `regions` is absent when no room has one; `orMore` when only some rooms have one; `byRole` where nobody was asked. */
export type Turnout = Readonly<{
  people: number;
  rooms: number;
  notes: number;
  regions?: Readonly<{ known: number; orMore: boolean }>;
  byRole?: readonly RoleCount[];
}>;

/** The few words that a report says by itself, in one language. */
export type ReportWords = Readonly<{
  turnout(turnout: Turnout): string;
  /** k of n rooms: how many stand behind a statement, out of those that answered its question. */
  support(rooms: number, answered: number): string;
  /** Finds at the end of a statement what `support` wrote there in brackets. */
  supportAtEnd: RegExp;
  noAnswers: string;
  /** The place of statements that nobody wrote yet. */
  noStatements(notes: number, rooms: number): string;
  /** The place of the statement over one group, which goes by its name. */
  unstated(name: string): string;
  appendix: string;
  aboutAppendix: string;
  loose: string;
  /** Over notes that do not belong to their question, and what that means for the counts. */
  aside: string;
  aboutAside: string;
  /** Over what moderators wrote along in rooms, and what that means for the counts. */
  along: string;
  aboutAlong: string;
  unknownRoom: string;
  /** The notes of these rooms could not be read. */
  unreadable(rooms: readonly string[]): string;
}>;

const counted =
  (one: string, many: string) =>
  (n: number): string =>
    `${n} ${n === 1 ? one : many}`;

const deelnemers = counted("deelnemer", "deelnemers");
const ruimtes = counted("ruimte", "ruimtes");
const regios = counted("regio", "regio’s");
const notities = counted("notitie", "notities");

const nl: ReportWords = {
  turnout({ people, rooms, notes, regions, byRole = [] }) {
    if (people === 0 && notes === 0) return "Er heeft nog niemand meegedaan.";
    const who = people > 0 ? deelnemers(people) : "deelnemers";
    const from = regions ? ` uit ${regions.orMore ? "minstens " : ""}${regios(regions.known)}` : "";
    const roles = byRole.map(({ role = "anders of niet gezegd", people: n }) => `${role} (${n})`);
    const as = roles.length > 0 ? ` Wie er waren: ${new Intl.ListFormat("nl").format(roles)}.` : "";
    return `Dit is de opbrengst van een gesprek met ${who}${from}, in ${ruimtes(rooms)}.${as} Dat leverde ${notities(notes)} op.`;
  },
  support: (rooms, answered) =>
    answered === 1
      ? "de enige ruimte die antwoordde"
      : rooms === answered
        ? `alle ${answered} ruimtes`
        : `${rooms} van de ${answered} ruimtes`,
  supportAtEnd: /\((?:\d+ van de \d+ ruimtes|alle \d+ ruimtes|de enige ruimte die antwoordde)\)\s*$/u,
  noAnswers: "Bij deze vraag is niets opgeschreven.",
  noStatements: (notes, rooms) => `Hierover is nog geen uitspraak: ${notities(notes)} uit ${ruimtes(rooms)}.`,
  unstated: (name) => `Nog geen uitspraak: ${name}`,
  appendix: "Bijlage: wat de ruimtes schreven",
  aboutAppendix:
    "Onder elke uitspraak staan de notities waarop zij rust, per ruimte. Zo vindt elke ruimte terug wat zij inbracht. Elke notitie heeft een nummer: R12.3 is de derde notitie van ruimte 12. Zo kun je er een aanwijzen, ook in de tabellen met notities.",
  loose: "Niet ingedeeld",
  aside: "Hoort niet bij deze vraag",
  aboutAside:
    "De begeleiders legden deze notities apart. Ze staan achter geen uitspraak. De ruimtes die ze schreven tellen wel mee als ruimtes die antwoordden.",
  along: "Van de begeleiding",
  aboutAlong: "Dit schreven begeleiders in de ruimtes. Het telt nergens mee.",
  unknownRoom: "Onbekende ruimte",
  unreadable: (names) =>
    `Let op: niet alles uit ${new Intl.ListFormat("nl").format(names)} was te lezen toen dit document werd gedownload. Wat er ontbreekt, telt nergens mee.`,
};

const participants = counted("participant", "participants");
const rooms = counted("room", "rooms");
const regions = counted("region", "regions");
const notes = counted("note", "notes");

const en: ReportWords = {
  turnout(turnout) {
    if (turnout.people === 0 && turnout.notes === 0) return "Nobody has taken part yet.";
    const who = turnout.people > 0 ? participants(turnout.people) : "participants";
    const known = turnout.regions;
    const from = known ? ` from ${known.orMore ? "at least " : ""}${regions(known.known)}` : "";
    const roles = (turnout.byRole ?? []).map(({ role = "other or not told", people: n }) => `${role} (${n})`);
    const as = roles.length > 0 ? ` Who were there: ${new Intl.ListFormat("en").format(roles)}.` : "";
    return `This is the outcome of a conversation with ${who}${from}, in ${rooms(turnout.rooms)}.${as} It gave ${notes(turnout.notes)}.`;
  },
  support: (behind, answered) =>
    answered === 1
      ? "the only room that answered"
      : behind === answered
        ? `all ${answered} rooms`
        : `${behind} of ${answered} rooms`,
  supportAtEnd: /\((?:\d+ of \d+ rooms|all \d+ rooms|the only room that answered)\)\s*$/u,
  noAnswers: "Nothing was written about this question.",
  noStatements: (written, from) => `There is no statement about this yet: ${notes(written)} from ${rooms(from)}.`,
  unstated: (name) => `No statement yet: ${name}`,
  appendix: "Appendix: what the rooms wrote",
  aboutAppendix:
    "Below each statement are the notes it rests on, by room. This way every room finds back what it brought in. Each note has a number: R12.3 is the third note of room 12. It lets you point at one, also in the tables of notes.",
  loose: "Not grouped",
  aside: "Does not belong to this question",
  aboutAside:
    "The moderators set these notes aside. They stand behind no statement. The rooms that wrote them do count as rooms that answered.",
  along: "From the moderators",
  aboutAlong: "This is what moderators wrote in the rooms. It is counted nowhere.",
  unknownRoom: "Unknown room",
  unreadable: (names) =>
    `Please note: not everything from ${new Intl.ListFormat("en").format(names)} could be read when this document was downloaded. What is missing is counted nowhere.`,
};

export const reportWords = { nl, en } satisfies Record<Report["language"], ReportWords>;
