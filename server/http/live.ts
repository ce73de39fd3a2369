import type { IncomingMessage, ServerResponse } from "node:http";
import type { ImportedWork } from "../../shared/archivedWork.ts";
import type { OwnNote } from "../../shared/doc/authorship.ts";
import type { Dots } from "../../shared/doc/ballots.ts";
import type { FrontMatter } from "../../shared/doc/frontMatter.ts";
import type { GivenGrades, GradeBallot } from "../../shared/doc/grades.ts";
import type { PublishedDraft } from "../../shared/doc/published.ts";
import type { EditorNode } from "../../shared/doc/report.ts";
import type { Spot } from "../../shared/doc/room.ts";
import type { Signals } from "../../shared/doc/signals.ts";
import type { Scene, Stage } from "../../shared/doc/stage.ts";
import type { Cluster, Theme } from "../../shared/doc/synthesis.ts";
import type { NoteId, NoteRef, PersonId, QuestionId, RoomId, RoundId, SessionId, VoteId } from "../../shared/ids.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { Synthesised } from "../../shared/synthesis/findings.ts";
import type { AlongNote, SourcedNote } from "../../shared/synthesis/merge.ts";
import type { AnswersByRoom } from "../../shared/synthesis/validation.ts";
import type { Begun } from "../../shared/synthesis/voices.ts";
import type { Content } from "../../shared/ticket.ts";
import type { ToolSwitches } from "../../shared/tools.ts";

type NotePlace = Readonly<{ room: RoomId; round: RoundId; note: NoteId }>;

type NotesNow = Readonly<{
  notes: readonly SourcedNote[];
  /** What moderators wrote along in the rooms. */
  staffNotes: readonly AlongNote[];
  unreadable: readonly RoomId[];
}>;

/** What HTTP asks of the documents that people are working in. The sync part answers. */
export type LiveSessions = Readonly<{
  /** How many people are in each room now. Empty rooms may be absent. */
  peopleByRoom(session: SessionId): ReadonlyMap<RoomId, number>;
  /** What all rooms wrote. `unreadable`: the rooms of which something is missing, because it cannot be read now. */
  notesOf(session: Session): Promise<NotesNow>;
  /** What each room wrote, in numbers, and how busy it is, see the sync part. */
  figuresOf(session: Session): Promise<
    readonly Readonly<{
      room: RoomId;
      notes?: Readonly<Record<QuestionId, number>>;
      edits: readonly number[];
      largestShare?: number;
    }>[]
  >;
  /** Takes other rooms to who is in the session now. */
  roomsChanged(session: Session): Promise<void>;
  /** Who began which note: to be added up, and told to nobody. */
  begunIn(session: Session): Promise<readonly Begun[]>;
  synthesisOf(session: SessionId): Promise<Synthesised>;
  /** What was put to the rooms, by question. */
  publishedIn(session: SessionId): Promise<ReadonlyMap<QuestionId, PublishedDraft>>;
  /** What the rooms answered to it. */
  answersIn(session: Session): Promise<AnswersByRoom>;
  reportContentOf(session: SessionId): Promise<readonly EditorNode[]>;
  /** The statements that were in the report at some time, or were looked at and left out. */
  seenIn(session: SessionId): Promise<readonly string[]>;
  /** What stands beside the words of the report. */
  frontMatterOf(session: SessionId): Promise<FrontMatter>;
  /** Documents over plain HTTP, at `/sse/`: for networks without WebSockets. */
  overHttp(req: IncomingMessage, res: ServerResponse): void;
  /** A ticket for one connection to a document, and what is in it. Absent when there is no such document, or none for this person. */
  ticketFor(
    person: Person,
    document: string,
    withContent: boolean,
  ): Promise<Readonly<{ ticket: string; content?: Content[] }> | undefined>;
  /** What is on stage. @throws AppError "unavailable" when it cannot be read. */
  sceneOf(session: SessionId): Promise<Scene>;
  /** Brings back a removed note, whatever round it is of. False when there is no such note that is removed. */
  bringBackNote(session: Session, room: RoomId, note: NoteId): Promise<boolean>;
  /** What somebody wrote, for themselves; see the sync part. */
  ownNotes: Readonly<{
    list(person: Person): Promise<readonly (OwnNote & Readonly<{ room: RoomId; round: RoundId }>)[]>;
    /** @throws AppError "not_found" when it is not theirs, "conflict" when others wrote in it too. */
    correct(person: Person, place: NotePlace, text: string): Promise<void>;
    /** @throws AppError "not_found" when it holds nothing of theirs. */
    withdraw(person: Person, place: NotePlace): Promise<void>;
  }>;
  /** Who has a board open now. */
  whoIsHere(session: SessionId): ReadonlySet<PersonId>;
  /** Tells that somebody got another name, room or role. Connections that this changes end at once. */
  personChanged(person: Person): void;
  /** Ends all connections of somebody who is gone. */
  sendAway(person: Person, because: "left" | "removed"): void;
  /** Changes what is on stage; all rooms see it at once. @returns what the change returns, once it is committed. */
  changeStage<T>(session: SessionId, change: (stage: Stage) => T): Promise<T>;
  /** Changes what a room and the moderators tell each other. */
  changeSignals<T>(session: SessionId, room: RoomId, change: (signals: Signals) => T): Promise<T>;
  leading: Leading;
  grading: GradeDesk;
  importing: Importing;
  /** What moderators write along in rooms, see the sync part. */
  staffNotes: Readonly<{
    write(place: Place, note: Readonly<{ id: NoteId; text: string }>): Promise<void>;
    remove(place: Place, note: NoteId): Promise<void>;
  }>;
}>;

/** One question in one room. */
export type Place = Readonly<{ session: SessionId; room: RoomId; round: RoundId; question: QuestionId }>;

/** One round in one room. */
export type RoundPlace = Omit<Place, "question">;

/** What rooms are led to do. All of it resolves once it is committed. */
export type Leading = Readonly<{
  writePrivately(place: Place): Promise<void>;
  /** Resolves once everything that was written is there for all; what comes later, from who is offline now, comes in then. */
  reveal(place: Place): Promise<void>;
  openVote(place: Place, budget: Readonly<{ dots: number; most: number }>): Promise<void>;
  closeVote(place: Place): Promise<void>;
  switchTools(place: RoundPlace, switches: ToolSwitches): Promise<void>;
  /** Empty when no vote is open. */
  dotsOf(place: Place, person: PersonId): Promise<Dots>;
  /**
   * Dots for what is no note of this question fall away. @returns what counts.
   *
   * @throws AppError "conflict" when this vote is not open, "invalid" when they are over budget, "too_many" when they come too fast.
   */
  giveDots(place: Place, person: PersonId, vote: VoteId, dots: Dots): Promise<Dots>;
}>;

/** The grades of all rooms on one question. */
export type GradePlace = Omit<Place, "room">;

/** The grades that people give. What changes resolves once it is committed. */
export type GradeDesk = Readonly<{
  /** Empty when somebody gave none. */
  of(place: GradePlace, person: PersonId): Promise<GivenGrades>;
  /** @throws AppError "conflict" when nobody in their room gives a grade now. */
  give(place: GradePlace, person: Person, given: GivenGrades, rooms: Session["rooms"]): Promise<void>;
  withdraw(place: GradePlace, person: PersonId, rooms: Session["rooms"]): Promise<void>;
  /** Without whose they are. */
  all(place: GradePlace): Promise<readonly GradeBallot[]>;
}>;

/** Bringing in what was written elsewhere, in somebody's name. What is there already stays as it is; notes and groups tell how many are new. */
export type Importing = Readonly<{
  /** @throws AppError "conflict" when the room would have too many. */
  notes(
    place: Omit<Place, "question">,
    notes: readonly Readonly<{ id: NoteId; spot: Spot; text: string; rank?: number | undefined }>[],
  ): Promise<number>;
  groups(
    session: SessionId,
    author: PersonId,
    desk: Readonly<{
      themes: readonly Theme[];
      groups: readonly Readonly<{ cluster: Cluster; notes: readonly Readonly<{ ref: NoteRef; print: string }>[] }>[];
    }>,
  ): Promise<number>;
  /** What else moderators made. */
  work(session: SessionId, author: PersonId, work: Omit<ImportedWork, "published" | "answers">): Promise<void>;
}>;
