import type { ReactNode } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { Live } from "../../shared/doc/live.ts";
import type { Drawing, Mark } from "../../shared/doc/marks.ts";
import type { ReactionKind } from "../../shared/doc/reactions.ts";
import { type Note, noteColours, type Spot } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId, StackId } from "../../shared/ids.ts";
import type { SharedWords } from "../sync/roomLink.ts";
import type { Changes } from "./arranging.ts";
import type { History } from "./history.ts";

/** How many people react to a note in one way, and whether one is oneself. */
export type ReactionCount = Readonly<{ kind: ReactionKind; count: number; mine: boolean }>;

/**
 * A note with what only the room knows of it. `typedBy`: who else is typing in it now; absent when nobody is. `hidden`: nobody else
 * sees it yet. `pointed`: somebody asks everybody to look at it. `votes` and `rank` are absent where the room does not vote or put notes in order.
 */
export type BoardNote = Readonly<{
  note: Note;
  saved: boolean;
  typedBy?: string;
  hidden?: true;
  pointed?: true;
  votes?: NoteVotes;
  rank?: NoteRank;
  /** The name of its stack; absent when it has none. */
  stackName?: string;
  /** Absent when nobody reacts. */
  reactions?: readonly ReactionCount[];
}>;

/**
 * Dots on a note: one's own, to give (1) and take back (-1), while the vote is open; those of all when there is no `give`. `most`: so
 * many may lie on it. `together`: they lie on its whole stack.
 */
export type NoteVotes = Readonly<{
  count: number;
  most?: number;
  canGive?: boolean;
  give?: (by: 1 | -1) => void;
  together?: true;
}>;

/** Where a note stands in the room's ranking, from 1; absent: nowhere. `put` is absent when people can only read. */
export type NoteRank = Readonly<{
  place?: number;
  places: number;
  /** How many places have a note. */
  filled: number;
  put?: (place: number | undefined) => void;
}>;

/** What people can do with notes. */
export type NoteActions = Readonly<{
  /** In which people write here, for the spelling check. */
  language: string;
  /** Makes a note with its first letters, so that the others see it grow; absent when the room is full, which is then told. */
  add(spot: Spot, text: string): NoteId | undefined;
  /** The words as they are now; also of a note that somebody removed meanwhile. */
  words(id: NoteId): Live<string>;
  /** Makes a note of each line, in one step; tells when they do not all fit. @returns the notes that were made. */
  addAll(spot: Spot, lines: readonly string[]): readonly NoteId[];
  /** Goes on with a note that is being made: part of that step. Otherwise as `retype`. */
  compose(id: NoteId, text: string): void;
  /** Changes the words, which can be undone. Brings the note back first when somebody removed it while we typed. */
  retype(id: NoteId, text: string): void;
  move(id: NoteId, spot: Spot): void;
  /** Can be undone. A note without words just goes. */
  remove(id: NoteId): void;
  removeAll(ids: readonly NoteId[]): void;
  /** Several notes at once, as one step. */
  arrange(changes: Changes): void;
  /** Lays notes on another one: they become a stack, or join its stack. @returns the stack; absent when that note is gone. */
  putTogether(ids: readonly NoteId[], onto: NoteId): StackId | undefined;
  takeOut(ids: readonly NoteId[]): void;
  nameStack(id: StackId, name: string): void;
  /** One reaction a person and note; absent takes one's own away. */
  react(id: NoteId, kind: ReactionKind | undefined): void;
  /** Draws an arrow. */
  join(from: NoteId, to: NoteId): void;
  draw(drawing: Drawing): void;
  wipe(mark: Mark): void;
  /** The notes that lie on the same question, in the order they were made, with the note itself. */
  notesBeside(id: NoteId): readonly Note[];
  /** What this person can take back. */
  history: History;
  /** Tells the others in which note we are typing; absent when we stopped. */
  tellTyping(id: NoteId | undefined): void;
  /** Asks everybody in the room to look at a note; absent for who does not lead it. */
  pointAt?: (id: NoteId) => void;
  /** The words of a note for the shared editor; absent in a plain note. */
  sharedWords(id: NoteId): SharedWords | undefined;
  /** How many more notes the room takes. */
  spaceLeft: Live<number>;
}>;

/** A place that a note can be moved to, with the words for it. */
export type Goal = Readonly<{ key: string; title: string; spot: Spot }>;

/** What the view of every board kind gets: one question with its notes, newest first. */
export type BoardProps = Readonly<{
  question: QuestionId;
  /** What to call the question when somebody cannot see it. */
  title: string;
  /** The same object at each render, like `goals` and `actions`: hundreds of notes are not drawn anew for one letter. */
  board: Board;
  notes: readonly BoardNote[];
  /** Absent when people can only read. */
  actions?: NoteActions;
  /** All places of the questions that are on the screen together. */
  goals: readonly Goal[];
  /** The colours of its columns begin here, so that neighbours differ. */
  firstTint: number;
  /** One hand and little room: the composer stays at the lower edge. */
  narrow: boolean;
  /** What people write now nobody else sees yet. */
  isPrivate: boolean;
  /** Stands under the notes. */
  below?: ReactNode;
}>;

export type Tint = (typeof noteColours)[number];

/** The note colour of the n-th column. Colours return after six: the heading says where a note belongs, the colour only helps. */
export function tintOf(n: number): Tint {
  return noteColours[n % noteColours.length] ?? "yellow";
}
