import { setImmediate as breathe } from "node:timers/promises";
import * as Y from "yjs";
import type { DocAddress } from "../../shared/ids.ts";
import { docKey, docName } from "../../shared/ids.ts";
import { type KeyedUpdate, roomsFrame } from "./frames.ts";
import type { LiveDoc, Reader } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";

/** An answer to a hello is cut into frames of about this many bytes, so that each arrives well within the client's patience. */
const chunkBytes = 256 * 1024;

/** Documents that ride along on other sockets, read only: all rooms for the desk, the stage for a room. */
export type Feed = Readonly<{
  /** Sends what this follower lacks, and everything from then on. `known`: state vectors by key. */
  follow(reader: Reader, known: ReadonlyMap<string, Uint8Array>): Promise<void>;
  unfollow(reader: Reader): void;
  /** Sends a follower that lagged what it missed. */
  catchUp(reader: Reader): void;
  /** Takes documents along that are new. */
  add(addresses: readonly DocAddress[]): Promise<void>;
}>;

/**
 * Makes a feed of some documents. They are opened for the first follower and released after the last.
 *
 * @param tickMs  what changes within a tick goes out as one frame, made once for all followers.
 * @param tellMissing  told which documents are left out because they cannot be read.
 */
export function openFeed(
  addresses: readonly DocAddress[],
  docs: OpenDocs,
  tickMs: number,
  tellMissing?: (addresses: readonly DocAddress[]) => void,
): Feed {
  const followers = new Set<Reader>();
  const wanted = new Set<Reader>(); // followers, and those whose documents are still being opened
  const lagging = new Map<Reader, ReadonlyMap<string, Uint8Array>>(); // how far each was when it was paused, by key
  let opened: Promise<void> | undefined;
  const all = [...addresses];
  let current: Map<string, LiveDoc> = new Map();
  let stops: (() => void)[] = [];
  let news: KeyedUpdate[] = [];
  let tick: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    tick = undefined;
    const frame = roomsFrame(news);
    news = [];
    for (const reader of followers) {
      if (lagging.has(reader)) continue;
      if (reader.isSlow()) lagging.set(reader, committedOf(current));
      reader.send(frame); // also to one that has just become slow: it is from here on that it lags
    }
  };
  /** What this follower lacks, each document once it is committed: it has the first to work on while the others are read. */
  const sendRest = async (reader: Reader, known: ReadonlyMap<string, Uint8Array>): Promise<void> => {
    const chunk = openChunk(reader);
    const sent: Promise<void>[] = [];
    for (const [key, live] of current) {
      const rest = live.committed((doc) => Y.encodeStateAsUpdate(doc, known.get(key)));
      sent.push(rest.then((update) => chunk.add({ key, update })).catch(() => {})); // what cannot be read is left out: the others must stay in sight
      await breathe(); // and everybody else has the event loop in between
    }
    await Promise.all(sent); // none waits for another's commit
    chunk.send(); // may be empty: it tells that everything is said
  };
  const open = async (address: DocAddress, lives: Map<string, LiveDoc>): Promise<void> => {
    const key = docKey(address);
    const live = await docs.open(docName(address));
    lives.set(key, live);
    const forget = live.onCommit((update) => {
      news.push({ key, update });
      tick ??= setTimeout(flush, tickMs);
    });
    stops.push(() => {
      forget();
      docs.release(live.name);
    });
  };
  const openAll = async (): Promise<void> => {
    const lives = new Map<string, LiveDoc>();
    // A room whose rows are damaged is left out: the others must stay in sight.
    await Promise.allSettled(all.map((address) => open(address, lives)));
    current = lives;
    tellMissing?.(all.filter((address) => !lives.has(docKey(address))));
  };
  const closeAll = (): void => {
    for (const stop of stops) stop();
    stops = [];
    news = [];
    clearTimeout(tick);
    tick = undefined;
    opened = undefined;
  };

  return {
    async follow(reader, known) {
      wanted.add(reader);
      opened ??= openAll();
      await opened;
      if (!wanted.has(reader)) {
        if (wanted.size === 0) closeAll(); // left while we opened
        return;
      }
      if (news.length > 0) flush(); // what the others wait for must not reach the newcomer twice
      followers.add(reader); // from now on it gets what is committed, and in a moment what was accepted before
      await sendRest(reader, known);
    },
    catchUp(reader) {
      const had = lagging.get(reader);
      lagging.delete(reader);
      if (had && followers.has(reader)) void sendRest(reader, had);
    },
    async add(more) {
      all.push(...more);
      await opened;
      if (wanted.size === 0) return; // nobody follows: they are opened with the others
      const fresh = more.filter((address) => !current.has(docKey(address)));
      await Promise.allSettled(fresh.map((address) => open(address, current)));
      if (wanted.size === 0) return closeAll(); // the last one left meanwhile
      for (const address of fresh) {
        const key = docKey(address); // somebody may have been quick and written already
        const update = await current.get(key)?.committed((doc) => Y.encodeStateAsUpdate(doc));
        if (update) news.push({ key, update });
      }
      tick ??= setTimeout(flush, tickMs);
    },
    unfollow(reader) {
      followers.delete(reader);
      lagging.delete(reader);
      if (wanted.delete(reader) && wanted.size === 0) void opened?.then(() => wanted.size === 0 && closeAll());
    },
  };
}

function committedOf(lives: ReadonlyMap<string, LiveDoc>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...lives].map(([key, live]) => [key, Y.encodeStateVector(live.committedClocks() as Map<number, number>)]),
  );
}

/** Gathers updates for one reader, and sends them when it is enough for a frame. */
function openChunk(reader: Reader): Readonly<{ add(update: KeyedUpdate): void; send(): void }> {
  let chunk: KeyedUpdate[] = [];
  let bytes = 0;
  const send = (): void => {
    reader.send(roomsFrame(chunk));
    chunk = [];
    bytes = 0;
  };
  return {
    add(one) {
      chunk.push(one);
      bytes += one.update.length;
      if (bytes >= chunkBytes) send();
    },
    send,
  };
}
