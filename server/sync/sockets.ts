import { asAppError } from "../../shared/errors.ts";
import { docName, type SessionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { type Role, roles } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Log } from "../log.ts";
import type { Tally } from "../tally.ts";
import { type Connection, openConnection } from "./connection.ts";
import type { Endings } from "./endings.ts";
import { heartbeatFrame, noticeFrame } from "./frames.ts";
import type { HandOn } from "./inbox.ts";
import type { Line } from "./line.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import type { OpenSession, OpenSessions } from "./openSession.ts";
import { type Outbox, openOutboxes } from "./outbox.ts";
import { type PresenceTable, presenceOf } from "./presence.ts";
import type { Request } from "./request.ts";

type Deps = Readonly<{ docs: OpenDocs; sessions: OpenSessions; endings: Endings; log: Log; tally: Tally }>;
type Open = { request: Request; live: LiveDoc; outbox: Outbox };

/** All lines: lets people in, keeps links alive, notices dead ones, and closes in order. */
export function openSockets({ docs, sessions, endings, log, tally }: Deps) {
  const all = new Set<Line>(); // also those whose document is still being opened
  const open = new Map<Line, Open>();
  const outboxes = openOutboxes(tally);
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
    const table = presence.get(live) ?? presenceOf(live.readers);
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
      wrote: () => address.kind === "room" && entered.roster.wrote(address.room),
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

  const sendAway = (line: Line): void => {
    const entry = open.get(line);
    if (entry)
      entry.outbox.close(closeCodes.restart); // what waits goes first
    else line.close(closeCodes.restart);
  };

  return {
    isClosing: () => closing,
    welcome(line: Line, request: Request, handOn: HandOn): void {
      if (closing) return line.close(closeCodes.restart); // was on its way in when we began to close
      if (!line.isOpen()) return; // has left again, and will not tell once more
      all.add(line);
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
      let bufferedBytes = 0;
      for (const [line, { request }] of open) {
        byRole.set(request.person.role, (byRole.get(request.person.role) ?? 0) + 1);
        bufferedBytes += line.waitingBytes();
      }
      return { socketsByRole: byRole, bufferedBytes, pausedReaders: outboxes.paused() };
    },
    personChanged(person: Person, left = false): void {
      sessions.current(person.session)?.roster.rename(person.id, person.name);
      for (const { request, outbox } of open.values()) {
        if (request.person.id !== person.id || request.person.session !== person.session) continue;
        const { address } = request;
        if (left) outbox.close(closeCodes.notLetIn);
        else if (address.kind === "room" && address.room !== person.room) outbox.close(closeCodes.roleChanged);
      }
    },
    /** Sends everybody in a session away. */
    erased(session: SessionId): void {
      for (const { request, outbox } of open.values())
        if (request.address.session === session) outbox.close(closeCodes.erased);
    },
    /** @param settled  resolves once everything received is committed. */
    async close(settled: () => Promise<void>): Promise<void> {
      closing = true;
      clearInterval(beat);
      clearInterval(ping);
      const notice = noticeFrame({ kind: "restarting" });
      for (const { outbox } of open.values()) outbox.send(notice);
      await settled();
      const gone = [...all].map((line) => new Promise<void>((done) => line.onClose(() => done())));
      const patience = setTimeout(() => {
        for (const line of all) line.terminate();
      }, limits.shutdownMs / 2);
      for await (const batch of batchesOf([...all])) for (const line of batch) sendAway(line);
      await Promise.all(gone);
      clearTimeout(patience);
      outboxes.close();
    },
  };
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
