import * as decoding from "lib0/decoding";
import { openLog } from "../../server/log.ts";
import type { DocStore } from "../../server/ports.ts";
import { type Connection, openConnection } from "../../server/sync/connection.ts";
import { type LiveDoc, loadLiveDoc } from "../../server/sync/liveDoc.ts";
import { presenceOf } from "../../server/sync/presence.ts";
import { newTally } from "../../server/tally.ts";
import type { DocAddress, PersonId, SessionId } from "../../shared/ids.ts";
import { docName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Person } from "../../shared/session.ts";
import { messages } from "../../shared/wire.ts";
import type { Chance } from "../support/chance.ts";
import type { Clock } from "./clock.ts";

/** An update as it came in, and from whom. */
export type Received = Readonly<{ update: Uint8Array; author: PersonId }>;

/** One way through the network: in order, each frame after a delay of its own. */
type Lane = (frame: Uint8Array) => void;

/** What a participant holds of a connection. */
export type Wire = Readonly<{ send: Lane; cut(): void }>;

/** Whom a connection is for. `lost`: the participant notices that it is gone. `promised`: the server sends that so many edits are saved. */
export type Caller = Readonly<{
  person: PersonId;
  client: number;
  receive: Lane;
  promised(edits: number): void;
  lost(): void;
}>;

export type SimulatedServer = Readonly<{
  call(caller: Caller): Wire;
  /** Ends at once, with what was not committed, and starts again from the disk. */
  crash(): void;
  doc(): Promise<LiveDoc["doc"]>;
  /** Why updates or frames were refused. */
  refusals: readonly string[];
  received: readonly Received[];
}>;

/** How many of a server's frames a network that loses some loses. */
const lostShare = 0.01;

/**
 * The server's own pieces, from a socket's frames to the log, between a simulated network and a simulated disk.
 *
 * @param losesFrames  now and then a frame to a participant gets lost on a connection that goes on: what TCP never does.
 */
export function openSimulatedServer(
  address: DocAddress,
  store: DocStore & Readonly<{ failPower(): void }>,
  clock: Clock,
  chance: Chance,
  losesFrames = false,
): SimulatedServer {
  const log = openLog("silent");
  const refusals: string[] = [];
  const received: Received[] = [];
  const lines = new Set<() => void>();
  const watched = (opened: LiveDoc): LiveDoc => ({
    ...opened,
    receive(update, author, ...rest) {
      received.push({ update, author });
      const outcome = opened.receive(update, author, ...rest);
      if (outcome === "refused") refusals.push(`${author}: an honest update was refused`);
      return outcome;
    },
  });
  const load = async (): Promise<LiveDoc> => watched(await loadLiveDoc(docName(address), store, log, newTally()));
  let live = load();
  const lane = (arrive: Lane): Lane => {
    let last = 0;
    return (frame) => {
      last = Math.max(last, clock.now() + chance.between(1, 80));
      clock.after(last - clock.now(), () => arrive(frame));
    };
  };
  const seat = (
    opened: LiveDoc,
    { person, client, promised }: Caller,
    toCaller: Lane,
    close: () => void,
  ): Connection => {
    let isSlow = false;
    const connection = openConnection({
      guest: { person: personOf(person), client, address },
      anonymous: false,
      live: opened,
      presence: presenceOf(opened.readers, { ride: (tell) => clock.after(limits.presence.tickMs, tell) }),
      feed: { follow: async () => {}, unfollow() {}, catchUp() {} },
      outbox: {
        send(frame) {
          if (frame[0] === messages.saved) promised(decoding.readVarUint(decoding.createDecoder(frame.subarray(1))));
          toCaller(frame);
        },
        hint: toCaller,
        isSlow() {
          if (isSlow || !chance.happens(0.02)) return isSlow;
          isSlow = true;
          clock.after(chance.between(50, 400), () => {
            isSlow = false;
            connection.catchUp();
          });
          return true;
        },
        close(code) {
          refusals.push(`${person} was sent away with ${code}`);
          close();
        },
      },
      mayWrite: () => true,
      wrote() {},
      tally: newTally(),
    });
    return connection;
  };

  return {
    refusals,
    received,
    doc: async () => (await live).doc,
    call(caller) {
      let isHere = true; // as the server sees it
      let isThere = true; // as the participant sees it
      const toCaller = lane((frame) => {
        const isLost = losesFrames && chance.happens(lostShare);
        if (isThere && !isLost) caller.receive(frame);
      });
      const leave = (): void => {
        if (!isHere) return;
        isHere = false;
        lines.delete(leave);
        void connection.then((open) => open.leave());
        clock.after(chance.between(1, 300), () => {
          if (!isThere) return;
          isThere = false;
          caller.lost();
        });
      };
      lines.add(leave);
      const connection = live.then((opened) => seat(opened, caller, (frame) => isHere && toCaller(frame), leave));
      const receive = (frame: Uint8Array): void => void connection.then((open) => isHere && open.receive(frame));
      return {
        send: lane((frame) => isHere && receive(frame)),
        cut() {
          isThere = false;
          clock.after(chance.between(1, 500), leave); // until then it writes to somebody who is gone
        },
      };
    },
    crash() {
      store.failPower();
      for (const leave of lines) leave(); // each takes itself out
      live = load();
    },
  };
}

const personOf = (id: PersonId): Person => ({ id, session: "s1" as SessionId, role: "participant", name: "" });
