import type { Block, Report } from "../blocks.ts";
import type { EditorNode } from "../doc/report.ts";
import type { RoomId } from "../ids.ts";
import type { Session } from "../session.ts";
import type { Synthesised } from "../synthesis/findings.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import { appendix } from "./appendix.ts";
import { draft } from "./draft.ts";
import { recount } from "./recount.ts";
import { blocksOf } from "./tiptap.ts";

/** All that a report is made of, as it is at this moment. */
export type ReportInput = Readonly<{
  session: Session;
  /** The notes of all rooms and rounds, see `mergeRooms`. */
  notes: readonly SourcedNote[];
  synthesis: Synthesised;
  /** How many people took part. */
  participants: number;
  /** How many chose each room; rooms without any may be absent. */
  joined: ReadonlyMap<RoomId, number>;
  /** What people made of the draft; empty as long as nobody made the document. */
  edited: readonly EditorNode[];
  /** Whether the notes behind each statement come along. */
  appendix: boolean;
}>;

/** The document as it follows from the statements, without title and appendix: what the editor starts with. */
export function draftReport(input: ReportInput): readonly Block[] {
  return draft(input);
}

/** The whole document: what people edited, or else the draft, and behind it the notes when they are asked for. */
export function buildReport(input: ReportInput): Report {
  const { session } = input;
  const edited = blocksOf(input.edited);
  return {
    language: session.template.language,
    title: session.title,
    subtitle: session.template.report.subtitle,
    date: session.date,
    authors: session.organisers,
    blocks: [
      ...(edited.length > 0 ? recount(edited, input) : draft(input)),
      ...(input.appendix ? appendix(input) : []),
    ],
  };
}
