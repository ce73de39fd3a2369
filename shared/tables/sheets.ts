import { boardFor } from "../boards/index.ts";
import type { ClusterId, QuestionId, RoomId } from "../ids.ts";
import type { ReportInput } from "../report/build.ts";
import { type Finding, findingsOf } from "../synthesis/findings.ts";
import { withMasks } from "../synthesis/masking.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import { numbersOf } from "../synthesis/numbering.ts";
import type { Question, Round } from "../template.ts";
import { gradesSheet } from "./gradesSheet.ts";
import type { Column, Sheet } from "./sheet.ts";
import { type SheetWords, sheetWords } from "./words.ts";

/** A question with its findings, and what each of its notes stands behind. */
type Answered = Readonly<{
  round: Round;
  question: Question;
  findings: readonly (Finding & Readonly<{ theme: string | undefined }>)[];
}>;

/** Nothing as long as nobody wrote one: the name of its group stands in a column of its own. */
const statementOf = ({ cluster }: Pick<Finding, "cluster">): string | undefined =>
  cluster.statement.trim() || undefined;

const column = (head: string, width = 16): Column => ({ head, width });

/**
 * The notes, statements and counts of a session as tables. Nobody's name is in them, nor what moderators hid in a quote.
 *
 * The groups are those that the document has too: without name and statement, or without notes, they say nothing.
 */
export function sheetsOf(asWritten: ReportInput): readonly Sheet[] {
  const input = withMasks(asWritten);
  const words = sheetWords[input.session.template.language];
  const questions = answeredIn(input);
  const ranked = input.notes.some(({ rank }) => rank !== undefined);
  return [
    notesSheet(input, questions, words),
    statementsSheet(input, questions, words),
    roomsSheet(input, words),
    ...(ranked ? [rankingsSheet(input, questions, words)] : []),
    ...(input.grades?.length ? [gradesSheet(input.session, input.grades, words)] : []),
    ...(input.staffNotes?.length ? [alongSheet(input, questions, words)] : []),
    aboutSheet(input, words),
  ];
}

function answeredIn({ session, notes, synthesis }: ReportInput): readonly Answered[] {
  return session.template.rounds.flatMap((round) =>
    round.parts
      .flatMap((part) => part.questions)
      .map((question) => ({
        round,
        question,
        findings: findingsOf(question.id, notes, synthesis).groups.flatMap(({ theme, findings }) =>
          findings.map((finding) => ({ ...finding, theme: theme?.name })),
        ),
      })),
  );
}

type Row = Sheet["rows"][number];

function notesSheet(input: ReportInput, questions: readonly Answered[], words: SheetWords): Sheet {
  const rooms = roomsById(input);
  const numbers = numbersOf(input.session.rooms, input.notes);
  const rowsOf = ({ round, question, findings }: Answered): readonly Row[] => {
    const board = boardFor(question.kind, question.options);
    const behind = Map.groupBy(
      findings.flatMap((finding) => finding.support.notes.map(({ ref }) => ({ ref, finding }))),
      ({ ref }) => ref,
    );
    return notesOf(input, question.id).map((note) => {
      const found = (behind.get(note.ref) ?? []).map(({ finding }) => finding);
      const only = found.length === 1 ? found[0] : undefined; // a note behind several statements has no one count
      const each = (of: (finding: (typeof found)[number]) => string | undefined): string | undefined =>
        found.flatMap((finding) => of(finding) || []).join("; ") || undefined;
      const room = rooms.get(note.room);
      const place = board.places.find((each) => board.isSamePlace(each.place, note.place))?.title || undefined;
      return [
        numbers.get(note.ref),
        round.title,
        question.heading,
        room?.name ?? note.room,
        room?.region,
        place,
        note.text,
        note.rank,
        note.imported ? words.imported : words.written,
        each(({ theme }) => theme),
        each(({ cluster }) => cluster.name),
        each(statementOf),
        only?.support.rooms.length,
        only?.support.answered,
      ];
    });
  };
  return {
    id: "notes",
    title: words.notes,
    columns: [
      column(words.number, 10),
      column(words.round),
      column(words.question, 24),
      column(words.room),
      column(words.region),
      column(words.place),
      column(words.note, 60),
      column(words.rank, 8),
      column(words.origin, 12),
      column(words.theme),
      column(words.group, 24),
      column(words.statement, 60),
      column(words.roomsBehind, 12),
      column(words.roomsAnswered, 12),
    ],
    rows: questions.flatMap(rowsOf),
  };
}

function statementsSheet(input: ReportInput, questions: readonly Answered[], words: SheetWords): Sheet {
  const rooms = roomsById(input);
  const numbers = numbersOf(input.session.rooms, input.notes);
  const asked = input.session.template.roles !== undefined;
  const roles = (id: ClusterId): string | undefined =>
    input.spokenBy
      ?.get(id)
      ?.map(({ role, behind, answered }) => `${role}: ${behind}${behind < answered ? "+" : ""}/${answered}`)
      .join("; ");
  const row = ({ round, question }: Answered, { theme, cluster, support }: Answered["findings"][number]) => [
    round.title,
    question.heading,
    theme,
    cluster.name || undefined,
    statementOf({ cluster }),
    support.rooms.length,
    support.answered,
    support.rooms.length / support.answered,
    support.notes.length,
    support.rooms.map((id) => rooms.get(id)?.name ?? id).join("; "),
    support.notes.map(({ ref }) => numbers.get(ref)).join("; "),
    ...(asked ? [roles(cluster.id)] : []),
  ];
  return {
    id: "statements",
    title: words.statements,
    columns: [
      column(words.round),
      column(words.question, 24),
      column(words.theme),
      column(words.group, 24),
      column(words.statement, 60),
      column(words.roomsBehind, 12),
      column(words.roomsAnswered, 12),
      { ...column(words.share, 10), isShare: true },
      column(words.notesBehind, 10),
      column(words.whichRooms, 40),
      column(words.whichNotes, 40),
      ...(asked ? [column(words.whichRoles, 40)] : []),
    ],
    rows: questions.flatMap((answered) => answered.findings.map((finding) => row(answered, finding))),
  };
}

function roomsSheet({ session, notes, joined }: ReportInput, words: SheetWords): Sheet {
  const wrote = Map.groupBy(notes, (note) => note.room);
  return {
    id: "rooms",
    title: words.rooms,
    columns: [
      column(words.room, 24),
      column(words.region, 20),
      column(words.participants, 12),
      column(words.notesBehind, 12),
      column(words.answered, 12),
    ],
    rows: session.rooms.map(({ id, name, region }) => {
      const own = wrote.get(id) ?? [];
      return [name, region, joined.get(id) ?? 0, own.length, new Set(own.map(({ question }) => question)).size];
    }),
  };
}

/** Each room's own order, as it gave it. */
function rankingsSheet(input: ReportInput, questions: readonly Answered[], words: SheetWords): Sheet {
  const rooms = roomsById(input);
  const rowsOf = ({ question, findings }: Answered): readonly Row[] => {
    const behind = new Map(
      findings.flatMap((finding) => finding.support.notes.map((note) => [note.ref, statementOf(finding)] as const)),
    );
    const ranked = notesOf(input, question.id).filter(({ rank }) => rank !== undefined);
    return [...Map.groupBy(ranked, ({ room }) => room)].flatMap(([room, own]) =>
      own
        .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ ref, rank, text }) => [question.heading, rooms.get(room)?.name ?? room, rank, text, behind.get(ref)]),
    );
  };
  return {
    id: "rankings",
    title: words.rankings,
    columns: [
      column(words.question, 24),
      column(words.room, 24),
      column(words.rank, 8),
      column(words.note, 60),
      column(words.statement, 60),
    ],
    rows: questions.flatMap(rowsOf),
  };
}

/** What moderators wrote along in the rooms, apart from the notes: nobody should count it. */
function alongSheet(input: ReportInput, questions: readonly Answered[], words: SheetWords): Sheet {
  const rooms = roomsById(input);
  const rowsOf = ({ question }: Answered): readonly Row[] =>
    (input.staffNotes ?? [])
      .filter((note) => note.question === question.id)
      .map(({ room, text }) => [question.heading, rooms.get(room)?.name ?? room, text]);
  return {
    id: "moderators",
    title: words.along,
    columns: [column(words.question, 24), column(words.room, 24), column(words.note, 60)],
    rows: questions.flatMap(rowsOf),
  };
}

function aboutSheet({ session, notes, participants, unreadable, byRole = [] }: ReportInput, words: SheetWords): Sheet {
  const lost = session.rooms.filter(({ id }) => unreadable.includes(id)).map(({ name }) => name);
  return {
    id: "about",
    title: words.about,
    columns: [column(words.what, 24), column(words.value, 80)],
    rows: [
      [words.title, session.title],
      [words.date, session.date],
      [words.organisers, session.organisers.join("; ") || undefined],
      [words.participants, participants],
      ...byRole.map(({ role = words.otherRole, people }) => [`${words.participants}: ${role}`, people]),
      [words.rooms, session.rooms.length],
      [words.notes, notes.length],
      ...(lost.length > 0 ? [[words.unreadable, lost.join("; ")]] : []),
      [words.counting, words.howCounted],
    ],
  };
}

function roomsById({ session }: ReportInput): ReadonlyMap<RoomId, ReportInput["session"]["rooms"][number]> {
  return new Map(session.rooms.map((room) => [room.id, room]));
}

function notesOf({ notes }: ReportInput, question: QuestionId): readonly SourcedNote[] {
  return notes.filter((note) => note.question === question);
}
