import type { Block, Report } from "../blocks.ts";
import type { FrontMatter } from "../doc/frontMatter.ts";
import type { EditorNode } from "../doc/report.ts";
import type { QuestionGrades } from "../grades.ts";
import type { ClusterId, RoomId } from "../ids.ts";
import type { Session } from "../session.ts";
import type { Synthesised } from "../synthesis/findings.ts";

import { withMasks } from "../synthesis/masking.ts";
import type { AlongNote, SourcedNote } from "../synthesis/merge.ts";
import { numbersOf } from "../synthesis/numbering.ts";

import type { RoleCount, RoleShare } from "../voices.ts";
import { appendixBlocks } from "./appendix.ts";
import { computedOf } from "./computed.ts";
import { draftBlocks } from "./draft.ts";
import { peopleBlocks, termBlocks, withTop } from "./front.ts";
import { gradesByRoom } from "./gradesByRoom.ts";
import { methodBlocks } from "./method.ts";
import { findingsIn, outlineOf } from "./outline.ts";
import { withTables } from "./questionTables.ts";
import { recount, wordingsIn } from "./recount.ts";
import { roleBlocks, spokenWords } from "./spoken.ts";
import { tableWords } from "./tableWords.ts";
import { fromEditor } from "./tiptap.ts";
import { turnoutOf, withTurnout } from "./turnout.ts";
import { aboutValidation, type Validated, validationCounts } from "./validated.ts";
import { type ReportWords, reportWords } from "./words.ts";

/** What a report is made from, as it is at this moment. */
export type ReportInput = Readonly<{
  /** The session, as the server keeps it or as its people may see it. */
  session: Pick<Session, "title" | "date" | "organisers" | "anonymous" | "rooms" | "template">;
  /** The notes of all rooms and rounds, see `mergeRooms`. */
  notes: readonly SourcedNote[];
  /** What moderators wrote along in the rooms; absent: nothing. */
  staffNotes?: readonly AlongNote[];
  /** Rooms of which notes are missing, because they could not be read. */
  unreadable: readonly RoomId[];
  synthesis: Synthesised;
  /** How many people took part. */
  participants: number;
  /** How many chose each room; rooms without any may be absent. */
  joined: ReadonlyMap<RoomId, number>;
  /** What people made of the draft; empty as long as nobody made the document. */
  edited: readonly EditorNode[];
  /** Whether the notes behind each statement come along. */
  appendix: boolean;
  /** How many took part in which role; absent or empty where nobody was asked. */
  byRole?: readonly RoleCount[];
  /** Which roles stand behind each statement. */
  spokenBy?: ReadonlyMap<ClusterId, readonly RoleShare[]>;
  /** What people gave a grade; absent or empty where no question asks one. */
  grades?: readonly QuestionGrades[];
  /** What was put to the rooms; absent when nothing was. */
  validated?: Validated;
  /** What people set beside the words of the document; absent when nothing. */
  front?: FrontMatter;
  /** Statements that were in the document at some time, or were looked at and left out. */
  seen?: readonly string[];
}>;

/** What the draft follows from. */
export type DraftInput = Omit<
  ReportInput,
  "edited" | "appendix" | "unreadable" | "validated" | "front" | "seen" | "spokenBy" | "staffNotes"
>;

/** The document as the statements make it, without title and appendix: what the editor starts with. */
export function draftReport({ session, notes, synthesis, participants, joined, byRole }: DraftInput): readonly Block[] {
  const rounds = outlineOf(session.template, notes, synthesis);
  const turnout = turnoutOf(participants, session.rooms, joined, notes, byRole);
  return draftBlocks(rounds, turnout, reportWords[session.template.language]);
}

/** The whole document: what people edited, or else the draft; then the notes behind it when they are asked for. */
export function buildReport(asWritten: ReportInput): Report {
  const input = withMasks(asWritten);
  const { session, notes, synthesis } = input;
  const { language, report } = session.template;
  const words = reportWords[language];
  const rounds = outlineOf(session.template, notes, synthesis);
  const turnout = words.turnout(turnoutOf(input.participants, session.rooms, input.joined, notes, input.byRole));
  const edited = fromEditor(withTurnout(input.edited, turnout)); // an editor that people emptied gives the draft again
  const body = edited.length > 0 ? recount(edited, findingsIn(rounds), words) : draftReport(input);
  const tables = tableWords[language];
  const checked = input.validated && validationCounts(input.validated, findingsIn(rounds), tables);
  const told = {
    wordings: wordingsIn(body, words),
    checked: checked ?? new Map(),
    spokenBy: spokenWords(tables, input.spokenBy),
    staffNotes: input.staffNotes ?? [],
    numbers: numbersOf(session.rooms, notes),
  };
  const appendix = input.appendix ? appendixBlocks(rounds, session.rooms, told, words, tables) : [];
  const method = appendix.length > 0 && synthesis.scale ? methodBlocks(synthesis.scale, language) : [];
  const asked =
    appendix.length > 0 && input.validated ? aboutValidation(input.validated, session.rooms.length, tables) : [];
  const graded = appendix.length > 0 ? gradesByRoom(session, input.grades ?? [], tables) : [];
  const people =
    appendix.length > 0
      ? [...peopleBlocks(session.rooms, input.joined, notes, language), ...roleBlocks(tables, input.byRole)]
      : [];
  const whole: Report = {
    language,
    title: session.title,
    subtitle: report.subtitle,
    date: session.date,
    authors: session.organisers,
    blocks: [
      ...missingBlocks(input, words),
      ...withTables(body, computedOf(rounds, notes, synthesis, session.rooms, tables, input.grades)),
      ...termBlocks(input.front?.terms ?? [], language),
      ...appendix,
      ...method,
      ...asked,
      ...graded,
      ...people,
    ],
  };
  return withTop(whole, input.front?.top ?? {});
}

/** What is missing stands at the top: whoever reads a count must know what it leaves out. */
function missingBlocks({ session, unreadable }: ReportInput, words: ReportWords): readonly Block[] {
  const names = session.rooms.filter(({ id }) => unreadable.includes(id)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ type: "paragraph", spans: [{ text: words.unreadable(names), bold: true }] }];
}
