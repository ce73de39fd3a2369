import { type Block, plain, type Report } from "../blocks.ts";
import type { Term, Top } from "../doc/frontMatter.ts";
import type { RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { SourcedNote } from "../synthesis/merge.ts";

type Words = Readonly<{
  terms: string;
  termsHead: readonly [string, string];
  people: string;
  aboutPeople: string;
  /** The columns: what is counted by, and what is counted. */
  region: string;
  room: string;
  rooms: string;
  counts: readonly [string, string];
  noRegion: string;
}>;

const nl: Words = {
  terms: "Begrippen",
  termsHead: ["Begrip", "Wat we ermee bedoelen"],
  people: "Wie er meededen",
  aboutPeople: "Geteld is wie een ruimte koos, en wat daar is opgeschreven.",
  region: "Regio",
  room: "Ruimte",
  rooms: "Ruimtes",
  counts: ["Deelnemers", "Notities"],
  noRegion: "Zonder regio",
};

const en: Words = {
  terms: "Terms",
  termsHead: ["Term", "What we mean by it"],
  people: "Who took part",
  aboutPeople: "Counted are those who chose a room, and what was written there.",
  region: "Region",
  room: "Room",
  rooms: "Rooms",
  counts: ["Participants", "Notes"],
  noRegion: "Without a region",
};

const frontWords = { nl, en } satisfies Record<Report["language"], Words>;

/** What stands at the top in the words of the document, where people gave it some. */
export function withTop(report: Report, { title, subtitle, date, organisers }: Top): Report {
  const named = organisers?.split("\n").flatMap((line) => line.trim() || []);
  return {
    ...report,
    ...(title?.trim() && { title: title.trim() }),
    ...(subtitle !== undefined && { subtitle: subtitle.trim() }),
    ...(date && /^\d{4}-\d{2}-\d{2}$/.test(date) && { date }),
    ...(named && { authors: named }),
  };
}

/** The words that the document explains. Nothing when there are none. */
export function termBlocks(terms: readonly Term[], language: Report["language"]): readonly Block[] {
  const words = frontWords[language];
  const rows = terms.filter(({ term }) => term.trim() !== "").map(({ term, meaning }) => [term.trim(), meaning.trim()]);
  if (rows.length === 0) return [];
  return [
    { type: "heading", level: 1, spans: plain(words.terms) },
    { type: "table", head: words.termsHead, rows },
  ];
}

type Group = Readonly<{ name: string; rooms: number; people: number; notes: number }>;

/**
 * Who took part, by region, or by room where no room has one. A room that nobody chose and where nobody wrote does not count. What it
 * adds up to stands in the sentence at the beginning of the document; how many rooms a region has only where some have several.
 */
export function peopleBlocks(
  rooms: readonly Room[],
  joined: ReadonlyMap<RoomId, number>,
  notes: readonly SourcedNote[],
  language: Report["language"],
): readonly Block[] {
  const words = frontWords[language];
  const written = Map.groupBy(notes, ({ room }) => room);
  const present = rooms
    .map((room) => ({ room, people: joined.get(room.id) ?? 0, notes: written.get(room.id)?.length ?? 0 }))
    .filter((each) => each.people > 0 || each.notes > 0);
  if (present.length === 0) return [];
  const hasRegions = present.some(({ room }) => room.region?.trim());
  const nameOf = ({ region, name }: Room): string => (hasRegions ? region?.trim() || words.noRegion : name);
  const groups = [...Map.groupBy(present, ({ room }) => nameOf(room).toLowerCase()).values()].map((own): Group => {
    const sum = (count: (each: (typeof own)[number]) => number): number =>
      own.reduce((all, each) => all + count(each), 0);
    const name = own[0] ? nameOf(own[0].room) : "";
    return { name, rooms: own.length, people: sum(({ people }) => people), notes: sum((each) => each.notes) };
  });
  const tellsRooms = groups.some((group) => group.rooms > 1 && hasRegions);
  const row = (group: Group): readonly string[] => [
    group.name,
    ...(tellsRooms ? [String(group.rooms)] : []),
    String(group.people),
    String(group.notes),
  ];
  const head = [hasRegions ? words.region : words.room, ...(tellsRooms ? [words.rooms] : []), ...words.counts];
  return [
    { type: "heading", level: 2, spans: plain(words.people) },
    { type: "paragraph", spans: plain(words.aboutPeople) },
    { type: "table", head, rows: groups.map(row) },
  ];
}
