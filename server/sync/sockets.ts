import { asAppError } from "../../shared/errors.ts";
import { docName, type PersonId, type SessionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { isStaff, type Role, roles } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Log } from "../log.ts";
import type { Tally } from "../tally.ts";
import { type Connection, openConnection } from "./connection.ts";
import type { DraftsAddress } from "./drafts.ts";
import type { Endings } from "./endings.ts";
import { heartbeatFrame, noticeFrame } from "./frames.ts";
import type { HandOn } from "./inbox.ts";
import { isInTime } from "./inTime.ts";
import { type Carrier, carriers, type Line } from "./line.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import type { OpenSession, OpenSessions } from "./openSession.ts";
import { type Outbox, openOutboxes } from "./outbox.ts";
import { type PresenceTable, presenceOf } from "./presence.ts";
import { openPulse } from "./pulse.ts";
import type { Request } from "./request.ts";

type Deps = Readonly<{
  docs: OpenDocs;
  sessions: OpenSessions;
  endings: Endings;
  log: Log;
  tally: Tally;
  /** As they are now; absent when they are gone. */
  person(session: SessionId, id: PersonId): Promise<Person | undefined>;
  /** Somebody wrote in what they write for themselves. */
  drafted(address: DraftsAddress, live: LiveDoc): void;
}>;
type Open = { request: Request; live: LiveDoc; outbox: Outbox };

/** All lines: lets people in, keeps links alive, notices dead ones, and closes in order. */
export function openSockets({ docs, sessions, endings, log, tally, person: personNow, drafted }: Deps) {
  const all = new Map<Line, Request>(); // also those whose document is still being opened
  const open = new Map<Line, Open>();
  const pulse = openPulse(() => performance.now());
  const outboxes = openOutboxes(pulse, tally);
  const presence = new WeakMap<LiveDoc, PresenceTable>();
  let closing = false;

  const beat = setInterval(() => {
    for (const { outbox } of open.values()) outbox.send(heartbeatFrame);
  }, limits.heartbeatMs);
  const ping = setInterval(() => {
    for (const line of open.keys()) line.probe();
  }, limits.pingMs);

  /** Frees a client id that the same person left behind on a dead link. False when somebody else has it: ids must be unique in a document. */
  const freeClient = (live: LiveDoc, { client, person }: Request): boolean => {
    for (const [line, other] of open) {
      if (other.live !== live || other.request.client !== client) continue;
      if (other.request.person.id !== person.id) return false;
      line.terminate();
    }
    return true;
  };

  const connect = (line: Line, request: Request, entered: OpenSession, live: LiveDoc): Connection => {
    const { person, address, client } = request;
    const table = presence.get(live) ?? presenceOf(live.readers, pulse);
    presence.set(live, table);
    const outbox = outboxes.open(line, () => connection.catchUp());
    open.set(line, { request, live, outbox });
    const connection = openConnection({
      guest: { person, client, address },
      anonymous: entered.session.anonymous,
      live,
      presence: table,
      feed: entered.feedFor(address),
      outbox,
      mayWrite: () => entered.rights.access(person, address) === "write",
      wrote() {
        if (address.kind === "room") {
          entered.roster.wrote(address.room);
          entered.activity.wrote(address.room);
        }
        if (address.kind === "drafts") drafted(address, live);
      },
      tally,
    });
    return connection;
  };

  /** Opens session and document, and gives both back when the line goes, also when it goes meanwhile. */
  const welcome = async (line: Line, request: Request, handOn: HandOn): Promise<void> => {
    const { person, address } = request;
    const undo: (() => void)[] = [];
    const untilGone = (step: () => void): void => void (line.isOpen() ? undo.push(step) : step());
    line.onClose(() => {
      for (const step of undo.reverse()) step();
    });

    const now = await personNow(person.session, person.id); // read after we know the line: a change that is later finds it
    if (!now) return line.close(closeCodes.notLetIn);
    if (hasOtherRights(now, request)) return line.close(closeCodes.roleChanged);
    const entered = await sessions.enter(address.session);
    if (!entered) return line.close(closeCodes.notLetIn);
    untilGone(() => sessions.release(address.session));
    if (!entered.has(address) || entered.rights.access(person, address) === "none")
      return line.close(closeCodes.noSuchDocument);

    const live = await docs.open(docName(address));
    untilGone(() => docs.release(live.name));
    if (!line.isOpen()) return;
    if (endings.isErased(address.session)) return line.close(closeCodes.erased); // meanwhile
    if (!freeClient(live, request)) return line.close(closeCodes.clientIdTaken);

    const connection = connect(line, request, entered, live);
    entered.roster.enter(connection, request);
    untilGone(() => {
      open.delete(line);
      connection.leave();
      entered.roster.leave(connection);
    });
    handOn(connection.receive);
  };

  const close = (line: Line, code: number): void => {
    const entry = open.get(line);
    if (entry)
      entry.outbox.close(code); // what waits goes first
    else line.close(code);
  };
  const linesOf = ({ session, id }: Person): readonly (readonly [Line, Request])[] =>
    [...all].filter(([, { person }]) => person.id === id && person.session === session);

  return {
    isClosing: () => closing,
    welcome(line: Line, request: Request, handOn: HandOn): void {
      if (closing) return line.close(closeCodes.restart); // was on its way in when we began to close
      if (!line.isOpen()) return; // has left again, and will not tell once more
      all.set(line, request);
      line.onClose(() => all.delete(line));
      welcome(line, request, handOn).catch((error) => {
        log.error({ doc: docName(request.address), err: asAppError(error) }, "a document could not be opened");
        tally.loadFailures += 1;
        line.close(closeCodes.loadFailed);
      });
    },
    /** How many there are, and how much waits in them. */
    count() {
      const byRole = new Map<Role, number>(roles.map((role) => [role, 0]));
      const byCarrier = new Map<Carrier, number>(carriers.map((carrier) => [carrier, 0]));
      let bufferedBytes = 0;
      for (const [line, { request }] of open) {
        byRole.set(request.person.role, (byRole.get(request.person.role) ?? 0) + 1);
        byCarrier.set(line.carrier, (byCarrier.get(line.carrier) ?? 0) + 1);
        bufferedBytes += line.waitingBytes();
      }
      return { socketsByRole: byRole, socketsByCarrier: byCarrier, bufferedBytes, pausedReaders: outboxes.paused() };
    },
    personChanged(person: Person): void {
      sessions.current(person.session)?.roster.changed(person);
      for (const [line, request] of linesOf(person))
        if (hasOtherRights(person, request)) close(line, closeCodes.roleChanged);
    },
    sendAway(person: Person, code: number): void {
      for (const [line] of linesOf(person)) close(line, code);
    },
    /** Sends everybody in a session away. */
    erased(session: SessionId): void {
      for (const [line, { address }] of all) if (address.session === session) close(line, closeCodes.erased);
    },
    /** @param settled  resolves once everything received is committed. It is not waited for longer than `limits.settleMs`: the disk may be full. */
    async close(settled: () => Promise<void>): Promise<void> {
      closing = true;
      clearInterval(beat);
      clearInterval(ping);
      const notice = noticeFrame({ kind: "restarting" });
      for (const { outbox } of open.values()) outbox.send(notice);
      if (!(await isInTime(settled(), limits.settleMs)))
        log.error("the disk did not take everything in time: what is not committed was never called saved");
      const gone = [...all.keys()].map((line) => new Promise<void>((done) => line.onClose(() => done())));
      const patience = setTimeout(() => {
        for (const line of all.keys()) line.terminate();
      }, limits.settleMs);
      for await (const batch of batchesOf([...all.keys()])) for (const line of batch) close(line, closeCodes.restart);
      await Promise.all(gone);
      clearTimeout(patience);
      outboxes.close();
      pulse.close();
    },
  };
}

/** Whether somebody may do other things now than when they asked for this socket. */
function hasOtherRights(now: Person, { person, address }: Request): boolean {
  if (isStaff(person.role)) return false; // an organiser's sockets may be of a moderator, with the same rights
  return now.role !== person.role || ("room" in address && address.room !== now.room);
}

/** Equal batches, with a pause in between. */
async function* batchesOf(lines: readonly Line[]): AsyncGenerator<readonly Line[]> {
  const batches = Math.ceil(limits.closeSpreadMs / limits.closeBatchMs);
  const size = Math.max(limits.closeBatch, Math.ceil(lines.length / batches));
  for (let at = 0; at < lines.length; at += size) {
    if (at > 0) await new Promise((due) => setTimeout(due, limits.closeBatchMs));
    yield lines.slice(at, at + size);
  }
}
