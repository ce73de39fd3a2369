import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type FrontMatter, readFrontMatter } from "../../shared/doc/frontMatter.ts";
import { type PublishedDraft, readPublished } from "../../shared/doc/published.ts";
import type { EditorNode } from "../../shared/doc/report.ts";
import { readReport, readSeen } from "../../shared/doc/report.ts";
import { openRoom, type Room } from "../../shared/doc/room.ts";
import { openSignals, type Signals } from "../../shared/doc/signals.ts";
import { openStage, type Scene, type Stage, sceneIn } from "../../shared/doc/stage.ts";
import { readSynthesis, type SynthesisNow } from "../../shared/doc/synthesis.ts";
import { fail } from "../../shared/errors.ts";
import {
  type DocName,
  docName,
  type NoteId,
  type PersonId,
  parseDocName,
  type QuestionId,
  type RoomId,
  type SessionId,
} from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { AnswersByRoom } from "../../shared/synthesis/validation.ts";
import type { Begun } from "../../shared/synthesis/voices.ts";
import type { Content } from "../../shared/ticket.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Log } from "../log.ts";
import type { DocStore, World } from "../ports.ts";
import type { Tally } from "../tally.ts";
import { contentOf } from "./contentOf.ts";
import { openCopies } from "./copies.ts";
import { openDrafts } from "./drafts.ts";
import { openEndings } from "./endings.ts";
import { type GradeDesk, openGradeDesk } from "./grades.ts";
import { openHttpLines } from "./httpLines.ts";
import { type Importing, openImporting } from "./importing.ts";
import { type Leading, openLeading } from "./leading.ts";
import { type LiveDoc, loadLiveDoc } from "./liveDoc.ts";
import { openDocs } from "./openDocs.ts";
import { openSessions } from "./openSession.ts";
import { editAsServer } from "./ownEdit.ts";
import { type OwnNotes, openOwnNotes } from "./ownNotes.ts";
import { answersIn } from "./readAnswers.ts";
import { type NotesNow, readNotes } from "./readNotes.ts";
import { readVoices } from "./readVoices.ts";
import { type RoomFigures, roomFigures } from "./roomFigures.ts";
import { openSockets } from "./sockets.ts";
import { openStaffWriting, type StaffNotes } from "./staffNotes.ts";
import { openTickets } from "./tickets.ts";
import { toolsGivenIn } from "./toolsOff.ts";
import { openUpgrade } from "./upgrade.ts";

export type SyncDeps = Readonly<{
  store: DocStore;
  log: Log;
  world: World;
  /** Whether the page that opens a socket is ours. */
  isOwnOrigin(req: IncomingMessage): boolean;
  /** Absent when there is none. */
  session(id: SessionId): Promise<Session | undefined>;
  /** As they are now; absent when they are gone. */
  person(session: SessionId, id: PersonId): Promise<Person | undefined>;
  tally: Tally;
  /** Whether a backup was put back a short while ago. */
  isHealing(): boolean;
}>;

/** Everything that travels over sockets, and reading what lies in the documents. */
export type Sync = Readonly<{
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The same over plain HTTP, at `/sse/`. */
  overHttp(req: IncomingMessage, res: ServerResponse): void;
  /**
   * A ticket for one connection to a document, named as `docKey` does. Absent when there is no such document, or none for this person.
   *
   * @throws AppError "unavailable" while the server is stopping.
   */
  ticketFor(
    person: Person,
    document: string,
    withContent: boolean,
  ): Promise<Readonly<{ ticket: string; content?: Content[] }> | undefined>;
  /** What is on stage. @throws AppError "unavailable" when it cannot be read. */
  sceneOf(session: SessionId): Promise<Scene>;
  /** Who are in each room now. Rooms without people are absent. */
  peopleByRoom(session: SessionId): ReadonlyMap<RoomId, number>;
  notesOf(session: Session): Promise<NotesNow>;
  /** How busy each room is. */
  figuresOf(session: Session): Promise<readonly RoomFigures[]>;
  /** Takes other rooms to who is in the session now: new ones can be entered, and all learn that something changed. */
  roomsChanged(session: Session): Promise<void>;
  /** Who began which note: to be added up, and told to nobody. */
  begunIn(session: Session): Promise<readonly Begun[]>;
  synthesisOf(session: SessionId): Promise<SynthesisNow>;
  publishedIn(session: SessionId): Promise<ReadonlyMap<QuestionId, PublishedDraft>>;
  answersIn(session: Session): Promise<AnswersByRoom>;
  /** Empty as long as nobody made the document. */
  reportContentOf(session: SessionId): Promise<readonly EditorNode[]>;
  /** The statements that were in it at some time, or were looked at and left out. */
  seenIn(session: SessionId): Promise<readonly string[]>;
  frontMatterOf(session: SessionId): Promise<FrontMatter>;
  /** Brings back a removed note, whatever round it is of. False when there is no such note that is removed. */
  bringBackNote(session: Session, room: RoomId, note: NoteId): Promise<boolean>;
  ownNotes: OwnNotes;
  /** Makes rooms and stage of a session read only, and tells those who are there that its round is over. */
  close(session: SessionId): Promise<void>;
  /** Sends everybody in a session away, does the work, and forgets what is in memory. */
  erase<T>(session: SessionId, work: () => Promise<T>): Promise<T>;
  leading: Leading;
  grading: GradeDesk;
  importing: Importing;
  staffNotes: StaffNotes;
  /** Who has a document open now. */
  whoIsHere(session: SessionId): ReadonlySet<PersonId>;
  /** Takes a change of name, room or role to the open sockets: those that this changes end. */
  personChanged(person: Person): void;
  /** Ends all sockets of somebody who is gone. */
  sendAway(person: Person, because: "left" | "removed"): void;
  /** Changes what is on stage as the server itself. @returns what the change returns, once it is committed. */
  changeStage<T>(session: SessionId, change: (stage: Stage) => T): Promise<T>;
  /** The same for what a room and the moderators tell each other. */
  changeSignals<T>(session: SessionId, room: RoomId, change: (signals: Signals) => T): Promise<T>;
  /** How much there is at this moment, in numbers. */
  count(): ReturnType<ReturnType<typeof openSockets>["count"]> & Readonly<{ documents: number }>;
  /** Answers everything that was received, then closes all sockets. */
  stop(): Promise<void>;
}>;

export function openSync(deps: SyncDeps): Sync {
  const { store, log, world, tally } = deps;
  const load = async (name: DocName): Promise<LiveDoc> =>
    loadLiveDoc(name, store, log, tally, deps.isHealing, await toolsGivenIn(name, deps.session));
  const docs = openDocs(load, limits.idleDocMs);
  const endings = openEndings();
  const sessions = openSessions({ docs, endings, world, find: deps.session, opened: (id) => drafts.settleSoon(id) });
  const rosterOf = (id: SessionId) => sessions.current(id)?.roster;
  const drafts = openDrafts({ docs, store, log, world, rosterOf });
  const sockets = openSockets({ docs, sessions, endings, log, tally, person: deps.person, drafted: drafts.wrote });
  const tickets = openTickets(world);
  const mayCopy = openCopies<PersonId>(limits.copies, () => performance.now());
  const door = {
    isOwnOrigin: deps.isOwnOrigin,
    tickets,
    isClosing: sockets.isClosing,
    welcome: sockets.welcome,
    tally,
  };
  return {
    upgrade: openUpgrade(door),
    overHttp: openHttpLines({ ...door, randomId: world.randomId }),
    async ticketFor(person, document, withContent) {
      if (sockets.isClosing()) fail("unavailable", "The server is about to restart.");
      const address = parseDocName(`${person.session}.${document}`);
      const access = address ? await sessions.access(person, address) : "none";
      if (!address || access === "none") return undefined;
      const content = withContent && mayCopy(person.id) ? await contentOf(docs, address) : undefined;
      return { ticket: tickets.issue({ person, name: docName(address) }), ...(content && { content }) };
    },
    sceneOf: (session) => docs.read(docName({ kind: "stage", session }), sceneIn),
    peopleByRoom: (session) => sessions.peopleByRoom(session),
    async notesOf(session) {
      await drafts.settle(session.id);
      return readNotes(docs, session, log);
    },
    figuresOf: (session) => roomFigures(docs, session, sessions.current(session.id)?.activity),
    roomsChanged: (session) => sessions.roomsChanged(session),
    leading: openLeading(docs, drafts, world),
    grading: openGradeDesk(docs, sessions.access),
    importing: openImporting(docs, world),
    staffNotes: openStaffWriting(docs, world),
    begunIn: (session) => readVoices(docs, session),
    synthesisOf: (session) => docs.read(docName({ kind: "synthesis", session }), readSynthesis),
    publishedIn: (session) => docs.read(docName({ kind: "stage", session }), readPublished),
    answersIn: (session) => answersIn(docs, session),
    reportContentOf: (session) => docs.read(docName({ kind: "report", session }), readReport),
    seenIn: (session) => docs.read(docName({ kind: "report", session }), readSeen),
    frontMatterOf: (session) => docs.read(docName({ kind: "report", session }), readFrontMatter),
    async bringBackNote({ id, rooms, template }, room, note) {
      if (!rooms.some((one) => one.id === room)) return false;
      for (const { id: round } of template.rounds) {
        const name = docName({ kind: "room", session: id, room, round });
        if (await editAsServer(docs, name, (copy) => bringBack(openRoom(copy), note))) return true;
      }
      return false;
    },
    ownNotes: openOwnNotes(docs, store, drafts),
    async close(session) {
      endings.close(session);
      await editAsServer(docs, docName({ kind: "stage", session }), (copy) => {
        const { scene, stopRound } = openStage(copy);
        if (scene.current().open) stopRound();
      });
      const closed = await deps.session(session);
      if (closed) await sessions.roomsChanged(closed); // all ask for the session again, and read that it is over
    },
    async erase(session, work) {
      endings.erase(session);
      sockets.erased(session);
      try {
        const outcome = await work();
        sessions.forget(session);
        docs.forget((name) => parseDocName(name)?.session === session);
        return outcome;
      } catch (error) {
        endings.keep(session); // it is still there
        throw error;
      }
    },
    whoIsHere: (session) => sessions.whoIsHere(session),
    personChanged(person) {
      tickets.revoke(person);
      sockets.personChanged(person);
    },
    sendAway(person, because) {
      tickets.revoke(person);
      sockets.sendAway(person, because === "left" ? closeCodes.notLetIn : closeCodes.roleChanged);
    },
    changeStage: (session, change) =>
      editAsServer(docs, docName({ kind: "stage", session }), (copy) => change(openStage(copy))),
    changeSignals: (session, room, change) =>
      editAsServer(docs, docName({ kind: "signals", session, room }), (copy) => change(openSignals(copy))),
    count: () => ({ ...sockets.count(), documents: docs.size() }),
    async stop() {
      await sockets.close(docs.settled);
      sessions.close();
    },
  };
}

function bringBack({ removedNotes, bringBackNote }: Room, note: NoteId): boolean {
  const isRemoved = removedNotes.current().some(({ id }) => id === note);
  if (isRemoved) bringBackNote(note);
  return isRemoved;
}
