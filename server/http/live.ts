import type { IncomingMessage, ServerResponse } from "node:http";
import type { OwnNote } from "../../shared/doc/authorship.ts";
import type { EditorNode } from "../../shared/doc/report.ts";
import type { NoteId, RoomId, RoundId, SessionId } from "../../shared/ids.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { Synthesised } from "../../shared/synthesis/findings.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";

type NotePlace = Readonly<{ room: RoomId; round: RoundId; note: NoteId }>;

/** What HTTP asks of the documents that people are working in. The sync part answers. */
export type LiveSessions = Readonly<{
  /** How many people are in each room now. Empty rooms may be absent. */
  peopleByRoom(session: SessionId): ReadonlyMap<RoomId, number>;
  notesOf(session: Session): Promise<readonly SourcedNote[]>;
  synthesisOf(session: SessionId): Promise<Synthesised>;
  reportContentOf(session: SessionId): Promise<readonly EditorNode[]>;
  /** Documents over plain HTTP, at `/sse/`: for networks without WebSockets. */
  overHttp(req: IncomingMessage, res: ServerResponse): void;
  /** A ticket for one connection to a document. Absent when there is no such document, or none for this person. */
  ticketFor(person: Person, document: string): Promise<string | undefined>;
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
  /** Tells that somebody took another name or room. `left`: that they are gone. */
  personChanged(person: Person, left?: boolean): void;
}>;
