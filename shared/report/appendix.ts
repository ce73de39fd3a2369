import { type Block, type Bullet, plain, type Span } from "../blocks.ts";
import { boardFor } from "../boards/index.ts";
import type { ClusterId, NoteRef, RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { QuestionFindings } from "../synthesis/findings.ts";
import type { AlongNote, SourcedNote } from "../synthesis/merge.ts";
import { placesOf } from "../synthesis/ranking.ts";
import { isStated } from "../synthesis/unstated.ts";
import { withLinks } from "./links.ts";
import type { PartOutline, QuestionOutline, RoundOutline } from "./outline.ts";
import type { TableWords } from "./tableWords.ts";
import type { ReportWords } from "./words.ts";

/**
 * What is told with the statements. `wordings`: how the document puts each; one that is absent keeps its own words. `checked`: what the
 * rooms said when they were asked about it, in numbers. `numbers`: how people point at each note.
 */
export type Told = Readonly<{
  wordings: ReadonlyMap<ClusterId, string>;
  checked: ReadonlyMap<ClusterId, string>;
  numbers: ReadonlyMap<NoteRef, string>;
  /** From which roles its notes are, where that points at nobody. */
  spokenBy: ReadonlyMap<ClusterId, string>;
  staffNotes: readonly AlongNote[];
}>;

/**
 * The notes behind each statement with their rooms, and then the notes behind none, so that every room recognises itself.
 *
 * @returns nothing when nobody wrote anything.
 */
export function appendixBlocks(
  rounds: readonly RoundOutline[],
  rooms: readonly Room[],
  told: Told,
  words: ReportWords,
  tables: TableWords,
): readonly Block[] {
  const names = new Map(rooms.map((room) => [room.id, nameOf(room)]));
  const nameFor = (room: RoomId): string => names.get(room) ?? words.unknownRoom;
  const written = rounds.flatMap((round): Block[] => {
    const questions = round.parts.flatMap((part) =>
      part.questions
        .filter(({ found }) => found.notes > 0)
        .flatMap((question): Block[] => [
          { type: "heading", level: 3, spans: plain(titleOf(part, question)), question: question.question.id },
          ...answers(question, nameFor, told, words, tables),
        ]),
    );
    return questions.length === 0 ? [] : [{ type: "heading", level: 2, spans: plain(round.heading) }, ...questions];
  });
  if (written.length === 0) return [];
  return [
    { type: "heading", level: 1, spans: plain(words.appendix), newPage: true },
    { type: "paragraph", spans: plain(words.aboutAppendix) },
    ...written,
  ];
}

const titleOf = (part: PartOutline, { heading }: QuestionOutline): string =>
  heading === undefined ? part.heading : `${part.heading}: ${heading}`;

/** Many rooms are called after their region: then once is enough. */
const nameOf = ({ name, region }: Room): string =>
  region && !name.toLowerCase().includes(region.toLowerCase()) ? `${name} (${region})` : name;

function answers(
  { question, found }: QuestionOutline,
  nameFor: (room: RoomId) => string,
  { wordings, checked, numbers, spokenBy, staffNotes }: Told,
  words: ReportWords,
  tables: TableWords,
): readonly Block[] {
  const board = boardFor(question.kind, question.options);
  const { places } = board.toolbox;
  const placeOf = placesOf(notesIn(found), places);
  const about = (note: SourcedNote): readonly string[] => {
    const title = board.places.find((each) => board.isSamePlace(each.place, note.place))?.title;
    const place = placeOf.get(note.ref);
    const number = numbers.get(note.ref);
    return [
      ...(number === undefined ? [] : [number]),
      ...(title ? [title] : []),
      ...(place === undefined ? [] : [tables.ranking.at(place, places)]),
    ];
  };
  const list = (notes: readonly SourcedNote[]): Block => ({
    type: "bullets",
    ordered: false,
    items: byRoom(notes).map(([room, said]) => roomBullet(nameFor(room), said, about)),
  });
  const statements = found.groups
    .flatMap((group) => group.findings)
    .flatMap((finding): Block[] => {
      const { cluster, support, quotes } = finding;
      const said = isStated(finding) ? finding.words : words.unstated(finding.words);
      const count = words.support(support.rooms.length, support.answered);
      const statement = withLinks(withoutQuotes(wordings.get(cluster.id) ?? said, quotes)).map((span) => ({
        ...span,
        bold: true,
      }));
      const more = [spokenBy, checked].flatMap((each) => each.get(cluster.id) ?? []);
      const spans = [...statement, { text: ` (${[count, ...more].join("; ")})` }];
      return [{ type: "paragraph", spans, source: cluster.id }, list(support.notes)];
    });
  const under = (title: string, notes: readonly SourcedNote[], ...about: readonly Block[]): readonly Block[] =>
    notes.length === 0 ? [] : [{ type: "heading", level: 4, spans: plain(title) }, ...about, list(notes)];
  return [
    ...statements,
    ...under(words.loose, found.loose),
    ...under(words.aside, found.aside, { type: "paragraph", spans: plain(words.aboutAside) }),
    ...alongBlocks(
      staffNotes.filter((note) => note.question === question.id),
      nameFor,
      words,
    ),
  ];
}

/** Below it stand the very notes that are quoted. */
function withoutQuotes(statement: string, quotes: readonly string[]): string {
  const last = quotes.find((quote) => statement.endsWith(` “${quote}”`));
  return last === undefined ? statement : withoutQuotes(statement.slice(0, -last.length - 3).trimEnd(), quotes);
}

/** What moderators wrote along, apart from what the rooms said. */
function alongBlocks(
  notes: readonly AlongNote[],
  nameFor: (room: RoomId) => string,
  words: ReportWords,
): readonly Block[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ room, text }) => ({
    spans: [{ text: `${nameFor(room)}: `, bold: true }, ...withLinks(text)],
  }));
  return [
    { type: "heading", level: 4, spans: plain(words.along) },
    { type: "paragraph", spans: plain(words.aboutAlong) },
    { type: "bullets", ordered: false, items },
  ];
}

function byRoom(notes: readonly SourcedNote[]): readonly (readonly [RoomId, readonly SourcedNote[]])[] {
  return [...Map.groupBy(notes, (note) => note.room)];
}

/** One note stands behind the room's name, several stand below it. */
function roomBullet(
  name: string,
  notes: readonly SourcedNote[],
  about: (note: SourcedNote) => readonly string[],
): Bullet {
  const [first, ...more] = notes.map((note) => noteSpans(note.text, about(note)));
  if (first && more.length === 0) return { spans: [{ text: `${name}: `, bold: true }, ...first] };
  return {
    spans: [{ text: name, bold: true }],
    children: [...(first ? [first] : []), ...more].map((spans) => ({ spans })),
  };
}

/** The note, and what is known of it: "a school doctor (R12.3, people and organisations, place 1 in the top 3)". */
function noteSpans(text: string, about: readonly string[]): readonly Span[] {
  return about.length > 0 ? [...withLinks(text), { text: ` (${about.join(", ")})`, italic: true }] : withLinks(text);
}

/** All notes of a question, each once. */
function notesIn({ groups, loose, aside }: QuestionFindings): readonly SourcedNote[] {
  const grouped = groups.flatMap((group) => group.findings).flatMap(({ support }) => support.notes);
  return [...new Set([...grouped, ...loose, ...aside])];
}
