import type { RoomId } from "./ids.ts";

/**
 * The numbers on the wire. 0–3 are the stock y-websocket protocol, ours begin at 64; a stock client leaves those unread.
 *
 * - `rooms`: other documents that ride on this socket, read only. Client: `64, hello, n × [key, state vector]`. Server:
 *   `64, batch, n × [key, update]`. A key is `docKey` of the document.
 * - `saved`: the client tells `65, k` after each sync: so many edits it has made and sent. The server counts on from there, one for
 *   each update, and answers `65, n` whenever the first n are committed.
 * - `roster`: JSON from the server, see `Roster`.
 * - `notice`: JSON from the server, see `Notice`.
 *
 * Where a network lets no WebSocket through, the same frames travel over HTTP: out as events (`open` with the id of the line, then
 * base64 a frame, at the end `close` with a close code), in by posts that hold frames each after its length (lib0 `varUint8Array`).
 */
export const messages = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  rooms: 64,
  saved: 65,
  roster: 66,
  notice: 67,
} as const;

export const syncSteps = { step1: 0, step2: 1, update: 2 } as const;

export const roomsMessages = { hello: 0, batch: 1 } as const;

/** Why a socket was closed. 4400–4499 end the connection for good, the others are tried again. */
export const closeCodes = {
  goingAway: 1001,
  loadFailed: 1011,
  restart: 1012,
  overloaded: 1013,
  malformed: 4400,
  notLetIn: 4401,
  roleChanged: 4403,
  noSuchDocument: 4404,
  /** The session was erased: what a browser still holds of it must go too. */
  erased: 4409,
  clientIdTaken: 4410,
  tooLarge: 4413,
  abuse: 4429,
} as const;

/**
 * Who is where, as the server knows it: names come from here and never from another client.
 *
 * In a room: `people` holds everybody in the room with their Yjs client ids. At the desk: `rooms` holds a card a room.
 */
export type Roster = Readonly<{
  /** The server's clock, epoch ms. */
  now: number;
  /** Which edition of the rooms there is now: who knows an older one asks for the session again. Absent: as they were made. */
  edition?: number;
  people?: readonly RosterPerson[];
  /** In a room: how many notes people have written for themselves, by question. Absent when none. */
  drafts?: Readonly<Record<string, number>>;
  rooms?: Readonly<Record<string, RoomCard>>;
}>;
export type RosterPerson = Readonly<{
  id: string;
  name: string;
  clients: readonly number[];
  /** How many people sit at this device; absent: one. */
  heads?: number;
  /** Leads this room: a facilitator. Absent for everybody else. */
  leads?: boolean;
  /** Of the staff, who looks along and is none of the room. Absent for everybody else. */
  visits?: boolean;
}>;
/** `activeAt`: when somebody last wrote here, epoch ms; absent when nobody did since the server started. */
export type RoomCard = Readonly<{
  people: number;
  activeAt?: number;
  /** The room that its notes count for. Absent for a room by itself. */
  into?: RoomId;
  /** The server cannot read all that it wrote: something on the disk is damaged. Absent when it can. */
  unreadable?: true;
}>;

export type Notice = Readonly<{ kind: "restarting" }>;
