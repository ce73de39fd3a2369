import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { DocAddress } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Person } from "../../shared/session.ts";
import { closeCodes, messages, roomsMessages, syncSteps } from "../../shared/wire.ts";
import type { Tally } from "../tally.ts";
import { openBudget } from "./budget.ts";
import type { Feed } from "./feed.ts";
import { savedFrame, step1Frame, step2Frame } from "./frames.ts";
import type { LiveDoc, Reader } from "./liveDoc.ts";
import type { Outbox } from "./outbox.ts";
import { type PresenceTable, readOwnPresence } from "./presence.ts";
import { openReceipts } from "./receipts.ts";

/** Who is at the other end, and of which document. */
export type Guest = Readonly<{ person: Person; client: number; address: DocAddress }>;

/** What a connection needs of the rest. */
export type ConnectionDeps = Readonly<{
  guest: Guest;
  /** Nobody in this session has a name. */
  anonymous: boolean;
  live: LiveDoc;
  presence: PresenceTable;
  /** What rides along on this socket. */
  feed: Omit<Feed, "add">;
  outbox: Outbox;
  mayWrite(): boolean;
  /** An edit was accepted. */
  wrote(): void;
  tally: Tally;
}>;

export type Connection = Reader &
  Readonly<{
    receive(frame: Uint8Array): void;
    /** It lagged and has drained. */
    catchUp(): void;
    leave(): void;
  }>;

/** One socket on one document: reads each frame, hands it to whoever it is for, and closes on nonsense. */
export function openConnection(deps: ConnectionDeps): Connection {
  const { guest, live, presence, feed, outbox, tally } = deps;
  const copies = openBudget(limits.copies, () => performance.now());
  const receipts = openReceipts(live.settled, (edits, waitedMs) => {
    outbox.send(savedFrame(edits));
    tally.receipts.add(waitedMs / 1000);
  });
  const readPresence = (body: Uint8Array) => readOwnPresence(body, guest.client, guest.address.kind, deps.anonymous);
  let awaitsRest = false; // we asked for what is missing

  const answerStep1 = (theirs: Uint8Array): void => {
    if (copies.take(1) > 0) return; // the client asks again when it reconnects
    const unread = (): void => outbox.close(closeCodes.loadFailed);
    live.committed((doc) => step2Frame(doc, theirs)).then(outbox.send, unread);
  };
  const receiveUpdate = (update: Uint8Array, isLive: boolean): void => {
    if (live.isFull() || (isLive && update.length > limits.liveUpdateBytes)) return outbox.close(closeCodes.tooLarge);
    const outcome = live.receive(update, guest.person.id, connection, deps.mayWrite, guest.client);
    if (outcome === "gap") tally.resyncs += 1;
    if (outcome === "refused") return outbox.close(closeCodes.malformed);
    if (outcome === "readOnly") return outbox.close(closeCodes.roleChanged);
    if (outcome === "gap") {
      const isAsked = isLive && awaitsRest; // the answer brings all that was made before it
      awaitsRest = true;
      receipts.hold();
      receipts.count();
      if (!isAsked) outbox.send(step1Frame(live.doc));
      return;
    }
    if (isLive) receipts.count();
    if (outcome === "accepted") deps.wrote();
    if (isLive || !awaitsRest) return;
    awaitsRest = false;
    receipts.release();
  };
  const receiveSync = (decoder: decoding.Decoder): void => {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === syncSteps.step1) return answerStep1(vector(body));
    if (step === syncSteps.step2 || step === syncSteps.update) return receiveUpdate(body, step === syncSteps.update);
    throw new Error(`unknown sync step ${step}`);
  };
  const receiveHello = (decoder: decoding.Decoder): void => {
    if (decoding.readVarUint(decoder) !== roomsMessages.hello) throw new Error("rooms are read only");
    const known = new Map<string, Uint8Array>();
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const key = decoding.readVarString(decoder);
      known.set(key, vector(decoding.readVarUint8Array(decoder)));
    }
    void feed.follow(connection, known);
  };
  const hear = (decoder: decoding.Decoder): void => {
    const type = decoding.readVarUint(decoder);
    if (type === messages.sync) receiveSync(decoder);
    else if (type === messages.awareness) {
      presence.hear(connection, decoding.readVarUint8Array(decoder), readPresence);
    } else if (type === messages.queryAwareness) presence.greet(connection);
    else if (type === messages.saved) receipts.startAt(decoding.readVarUint(decoder));
    else if (type === messages.rooms) receiveHello(decoder);
    else throw new Error(`unknown message ${type}`);
  };

  const dispatch = (frame: Uint8Array): void => {
    const decoder = decoding.createDecoder(frame);
    for (let left = limits.messagesPerFrame; left > 0; left--) {
      hear(decoder);
      if (!decoding.hasContent(decoder)) return;
    }
    throw new Error("too many messages in one frame");
  };

  const connection: Connection = {
    ...outbox,
    receive(frame) {
      try {
        dispatch(frame);
      } catch {
        outbox.close(closeCodes.malformed);
      }
    },
    catchUp() {
      live.catchUp(connection);
      feed.catchUp(connection);
    },
    leave() {
      live.leave(connection);
      presence.forget(connection);
      feed.unfollow(connection);
    },
  };
  live.join(connection);
  outbox.send(step1Frame(live.doc)); // first ours, so that the client's step 2 comes before its first "are my edits saved?"
  presence.greet(connection);
  return connection;
}

/** A state vector that is one. @throws Error when it is not: better here than where an answer is being made for it. */
function vector(bytes: Uint8Array): Uint8Array {
  Y.decodeStateVector(bytes);
  return bytes;
}
