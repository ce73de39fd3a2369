import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { EditorNode } from "../../shared/doc/report.ts";
import { readReport } from "../../shared/doc/report.ts";
import { readRoom } from "../../shared/doc/room.ts";
import { readSynthesis, type SynthesisNow } from "../../shared/doc/synthesis.ts";
import { docName, type RoomId, type SessionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Role } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import { mergeRooms, type SourcedNote } from "../../shared/synthesis/merge.ts";
import type { Log } from "../log.ts";
import type { DocStore, World } from "../ports.ts";
import type { Tally } from "../tally.ts";
import { loadLiveDoc } from "./liveDoc.ts";
import { openDocs } from "./openDocs.ts";
import { openSessions } from "./openSession.ts";
import { openSockets } from "./sockets.ts";
import { openUpgrade } from "./upgrade.ts";

export type SyncDeps = Readonly<{
  store: DocStore;
  log: Log;
  world: World;
  /** Whether the page that opens a socket is ours. */
  isOwnOrigin(req: IncomingMessage): boolean;
  identify(req: IncomingMessage, session: SessionId, as: Role): Promise<Person | undefined>;
  /** Absent when there is none. */
  session(id: SessionId): Promise<Session | undefined>;
  tally: Tally;
}>;

/** Everything that travels over sockets, and reading what lies in the documents. */
export type Sync = Readonly<{
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Who are in each room now. Rooms without people are absent. */
  peopleByRoom(session: SessionId): ReadonlyMap<RoomId, number>;
  notesOf(session: Session): Promise<readonly SourcedNote[]>;
  synthesisOf(session: SessionId): Promise<SynthesisNow>;
  /** Empty as long as nobody made the document. */
  reportContentOf(session: SessionId): Promise<readonly EditorNode[]>;
  /** Takes a change of name, room or rights to the open sockets. `left`: the person is gone. */
  personChanged(person: Person, left?: boolean): void;
  /** How much there is at this moment, in numbers. */
  count(): ReturnType<ReturnType<typeof openSockets>["count"]> & Readonly<{ documents: number }>;
  /** Answers everything that was received, then closes all sockets. */
  close(): Promise<void>;
}>;

export function openSync(deps: SyncDeps): Sync {
  const { store, log, world, tally } = deps;
  const docs = openDocs((name) => loadLiveDoc(name, store, log), limits.idleDocMs);
  const sessions = openSessions({ docs, world, find: deps.session });
  const sockets = openSockets({ docs, sessions, log, tally });
  const upgrade = openUpgrade({
    isOwnOrigin: deps.isOwnOrigin,
    identify: deps.identify,
    isClosing: sockets.isClosing,
    welcome: sockets.welcome,
    tally,
  });
  return {
    upgrade,
    peopleByRoom: (session) => sessions.peopleByRoom(session),
    async notesOf(session) {
      const rooms = session.rooms.map(async ({ id: room }) => {
        const rounds = session.template.rounds.map(({ id: round }) =>
          docs.read(docName({ kind: "room", session: session.id, room, round }), ({ doc }) => readRoom(doc)),
        );
        return { room, notes: (await Promise.all(rounds)).flat() };
      });
      return mergeRooms(await Promise.all(rooms));
    },
    synthesisOf: (session) => docs.read(docName({ kind: "synthesis", session }), ({ doc }) => readSynthesis(doc)),
    reportContentOf: (session) => docs.read(docName({ kind: "report", session }), ({ doc }) => readReport(doc)),
    personChanged: sockets.personChanged,
    count: () => ({ ...sockets.count(), documents: docs.size() }),
    async close() {
      await sockets.close(docs.settled);
      sessions.close();
    },
  };
}
