import type { Archive } from "../shared/archive/schema.ts";
import type { Report } from "../shared/blocks.ts";
import type { DocName, PersonId, RoomId, SessionId } from "../shared/ids.ts";
import type { Certificate } from "../shared/life.ts";
import type { Making } from "../shared/making.ts";
import type { ReportInput } from "../shared/report/build.ts";
import type { Door, Role } from "../shared/roles.ts";
import type { Person, Room, Session } from "../shared/session.ts";
import type { Style } from "../shared/style.ts";
import type { Sheet } from "../shared/tables/sheet.ts";

/**
 * What the store holds of one document: a snapshot, if there is one, what came after, and whose client ids they are. All empty for a
 * document nobody wrote in.
 */
export type StoredDoc = Readonly<{
  snapshot?: Uint8Array;
  updates: readonly Uint8Array[];
  authors: ReadonlyMap<number, PersonId>;
}>;

/** One step of a document. `claims`: client ids that are new in it, all of them `author`'s. */
export type Step = Readonly<{ update: Uint8Array; author: PersonId; claims: readonly number[] }>;

/** Yjs documents as an append-only log. The store knows bytes and no Yjs. */
export interface DocStore {
  /** @throws AppError "unavailable" when the rows cannot be read: never an empty document in their place. */
  load(name: DocName): Promise<StoredDoc>;
  /** Resolves after the COMMIT that holds this step. Updates of one document keep their order. */
  append(name: DocName, step: Step): Promise<void>;
  /** The documents of a session that somebody wrote in. */
  docsBy(session: SessionId, person: PersonId): Promise<readonly DocName[]>;
  /** Replaces the rows read by one snapshot made of exactly those rows, in one transaction. @returns the bytes of the snapshot. */
  compact(name: DocName): Promise<number>;
  /** The documents whose names begin with these pieces, such as `SESSION.drafts`. */
  namesUnder(pieces: string): Promise<readonly DocName[]>;
}

export type DueSessions = Readonly<{ toClose: readonly Session[]; toErase: readonly Session[] }>;

/** What the server keeps of a person beside what others see. The token itself is with the browser only. */
export type StoredPerson = Person & Readonly<{ tokenHash: string }>;

/** What can change of a person; what is absent stays. */
export type PersonChange = Readonly<{ name?: string; room?: RoomId; role?: Role; heads?: number; speaksAs?: string }>;

export interface SessionStore {
  createSession(session: Session): Promise<void>;
  /** Absent when there is none. */
  sessionById(id: SessionId): Promise<Session | undefined>;
  sessionByCode(code: string): Promise<Session | undefined>;
  addPerson(person: StoredPerson): Promise<void>;
  personByToken(session: SessionId, door: Door, tokenHash: string): Promise<Person | undefined>;
  /** Absent when there is none, or no longer. */
  personById(session: SessionId, id: PersonId): Promise<Person | undefined>;
  /** Everybody who came in as a participant. */
  peopleInRooms(session: SessionId): Promise<readonly Person[]>;
  updatePerson(session: SessionId, id: PersonId, change: PersonChange): Promise<void>;
  removePerson(session: SessionId, id: PersonId): Promise<void>;
  /**
   * Keeps other rooms of a session as its next edition. `moved`: who was in the one room is in the other from then on.
   *
   * @returns the session as it is then; absent when there is none.
   */
  changeRooms(
    id: SessionId,
    rooms: readonly Room[],
    moved?: Readonly<{ from: RoomId; to: RoomId }>,
  ): Promise<Session | undefined>;
  /** Notes that a session closed, as its next edition. One that is closed already stays as it was. @param at  epoch ms. */
  closeSession(id: SessionId, at: number): Promise<void>;
  /** The sessions that close by themselves, and those that are erased, by this moment. @param now  epoch ms. */
  sessionsDue(now: number): Promise<DueSessions>;
  /**
   * Takes away everything there is of a session, from the disk too, in one transaction. What still arrives for its documents
   * is dropped from then on: nothing comes back.
   *
   * @returns what was there; absent when there is no such session.
   */
  eraseSession(id: SessionId, at: number): Promise<Certificate | undefined>;
  /** How many people ever sat down in each room and were not taken out; several at one device count as said. Rooms without any are absent. */
  joinedByRoom(session: SessionId): Promise<ReadonlyMap<RoomId, number>>;
}

/** How sessions end, for whoever may ask for it. */
export interface Endings {
  /** Its rooms and its stage become read only at once, for those who are in them too. */
  close(id: SessionId): Promise<void>;
  /** Everybody in it is sent away, and nothing of it is left. Absent when there is no such session. */
  erase(id: SessionId): Promise<Certificate | undefined>;
}

export interface Store extends DocStore, SessionStore {
  /** @throws AppError "unavailable", with the reason, when the store cannot be read or written, or no longer keeps up. */
  check(): Promise<void>;
  /** How long the oldest step has been waiting for its commit, ms; 0 when none waits. */
  uncommittedMs(): number;
  close(): Promise<void>;
}

type FileKind = Readonly<{
  id: string;
  name: string;
  extension: string;
  /** The MIME type. */
  type: string;
}>;

/** A format for the document. Pure: blocks and a look in, bytes out. */
export type DocumentFormat = FileKind &
  Readonly<{ of: "document"; render(report: Report, style: Style): Promise<Uint8Array> }>;

/** A format for notes and counts. Pure: tables in, bytes out. */
export type TableFormat = FileKind & Readonly<{ of: "tables"; render(sheets: readonly Sheet[]): Promise<Uint8Array> }>;

/** A format for the whole session, to be read in again. */
type WholeFormat = FileKind & Readonly<{ of: "whole"; render(archive: Archive): Promise<Uint8Array> }>;

/** One file format: behind one of three narrow waists, so that kinds of boards and formats of files know nothing of each other. */
export type ExportFormat = DocumentFormat | TableFormat | WholeFormat;

/** What files are made of. `at`: the moment that they show, epoch ms. */
export type ExportInput = ReportInput & Readonly<{ at: number }>;

/** Somebody who waits for a file. */
export type WhoWaits = Readonly<{ gone?: AbortSignal; tell?: (making: Making) => void }>;

/** Makes files without holding up anybody else. */
export interface Exporter {
  /** What there is, in the order of the screen; the one with all others in it comes last. */
  readonly formats: readonly (FileKind & Readonly<{ of: ExportFormat["of"] | "everything" }>)[];
  /**
   * A file in the format with this id.
   *
   * @param gone  nobody waits for it any more: it is not begun, or broken off. @param tell  hears how far it is.
   * @throws AppError "unavailable" when too many are being made already, when it takes too long, or when it fails; "too_large" when it takes
   * more memory than a file may.
   */
  make(format: string, input: ExportInput, whoWaits?: WhoWaits): Promise<Uint8Array>;
  /** Breaks off what is being made. */
  close(): Promise<void>;
}

/** The clock and chance of the server, so that tests can hold them still. */
export interface World {
  /** epoch ms */
  now(): number;
  /** A secret or id of so many characters of the alphabet; `[A-Za-z0-9]` unless told. */
  randomId(length: number, alphabet?: string): string;
}
