import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type Live, settable } from "../../shared/doc/live.ts";
import { type Presence, readPresence } from "../../shared/doc/presence.ts";
import type { DocName } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { messages, type Roster, roomsMessages } from "../../shared/wire.ts";
import { openCarrier, pageCarrier } from "./carrier.ts";
import { keepConnected } from "./lifeline.ts";
import { type Outgoing, openOutgoing } from "./outgoing.ts";

/** `connecting`: for the first time. `offline`: tries again by itself. `closed`: will not try again, see `closedBy`. */
export type LinkState = "connecting" | "live" | "offline" | "closed";

/** How many edits this browser made, and how many of them the server has committed. */
export type Savings = Readonly<{ edits: number; saved: number }>;

/** One document over one connection. */
export type Link = Readonly<{
  state: Live<LinkState>;
  /** The close code (see `closeCodes`) when the state is `closed`. */
  closedBy: Live<number | undefined>;
  savings: Live<Savings>;
  /** Who is where, as the server tells; absent until the first word of it. */
  roster: Live<Roster | undefined>;
  /** What the others' browsers tell of themselves, by Yjs client id. */
  presence: Live<ReadonlyMap<number, Presence>>;
  /** Tells something about this browser; what it told before of other things stays, and `undefined` takes it back. */
  tell(part: Readonly<{ [Key in keyof Presence]: Presence[Key] | undefined }>): void;
  /** For the shared editor only, which shows carets by itself. */
  awareness: WebsocketProvider["awareness"];
  close(): void;
}>;

/** What lets one socket in. `content`: what is in the document, and in those that ride along, by `docKey`; absent when nobody asked for it. */
export type Admission = Readonly<{ ticket: string; content?: ReadonlyMap<string, Uint8Array> }>;

/** Fetches a ticket for one socket on a document, as its server wants it. `isFirst`: this page knows nothing of the document yet. */
export type FetchTicket = (name: DocName, as: Door, isFirst: boolean) => Promise<Admission>;

export type LinkOptions = Readonly<{
  /** For instance `wss://board.example/ws`. */
  base: string;
  name: DocName;
  as: Door;
  doc: Y.Doc;
  /** Fetches a ticket for one socket on this document. @throws AppError "not_found" when this person may not come in. */
  ticket: FetchTicket;
  /** The documents that ride along on this socket, by key: made when the first word of one arrives. Absent when none may. */
  rooms?: Readonly<{
    docs: ReadonlyMap<string, Y.Doc>;
    docFor(key: string): Y.Doc;
  }>;
  /** The only kind of socket to use, for scripts. Absent: the browser's, and HTTP where that does not get through. */
  socket?: typeof WebSocket;
}>;

/** How this browser, or this script, reaches the server. */
export type How = Pick<LinkOptions, "base" | "ticket" | "socket">;

/** Opens a document: stock y-websocket underneath, with our messages (see `messages`) beside it. */
export function connect({ base, name, as, doc, ticket, rooms, socket }: LinkOptions): Link {
  const state = settable<LinkState>("connecting");
  const closedBy = settable<number | undefined>(undefined);
  const savings = settable<Savings>({ edits: 0, saved: 0 });
  const roster = settable<Roster | undefined>(undefined);
  const presence = settable<ReadonlyMap<number, Presence>>(new Map());

  const provider = new WebsocketProvider(base, name, doc, {
    params: { client: String(doc.clientID) },
    disableBc: true, // two tabs go through the server, so that there is one way to save and one way to refuse
    connect: false,
    shouldReconnect: () => false, // the lifeline does, and chooses the kind of socket
  });
  const { awareness } = provider;
  const sendFrame = (frame: Uint8Array<ArrayBuffer>): void => {
    if (provider.ws?.readyState === 1) provider.ws.send(frame); // 1 is OPEN; what is not sent now is asked again after the next sync
  };
  let said = 0; // updates that left, of one or more edits
  let unsaved: { said: number; edits: number }[] = []; // how many edits were made by each of them
  const outgoing = openOutgoing(doc.clientID, (frame, hasEdits) => {
    if (hasEdits) {
      said += 1;
      unsaved.push({ said, edits: savings.current().edits });
    }
    sendFrame(frame);
  });
  speakThrough(provider, outgoing);
  const send = (write: (encoder: encoding.Encoder) => void): void => {
    outgoing.say();
    sendFrame(encoding.encode(write));
  };

  /** Tells where our counting is; from there on the server counts along, one for each update that we send. */
  const tellSaid = (): void =>
    send((encoder) => {
      encoding.writeVarUint(encoder, messages.saved);
      encoding.writeVarUint(encoder, said);
    });
  const sayEdit = (update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return;
    savings.set({ ...savings.current(), edits: savings.current().edits + 1 });
    outgoing.edit(update);
  };
  doc.on("update", sayEdit);
  for (const leaving of ["pagehide", "visibilitychange"]) globalThis.addEventListener?.(leaving, outgoing.say);

  provider.messageHandlers[messages.saved] = (_, decoder) => {
    const heard = decoding.readVarUint(decoder);
    const saved = unsaved.findLast((each) => each.said <= heard)?.edits ?? 0;
    unsaved = unsaved.filter((each) => each.said > heard);
    savings.set({ ...savings.current(), saved: Math.max(saved, savings.current().saved) });
  };
  provider.messageHandlers[messages.roster] = (_, decoder) => {
    roster.set(JSON.parse(decoding.readVarString(decoder)) as Roster);
  };
  provider.messageHandlers[messages.notice] = () => {}; // the status line already tells that we are reconnecting
  provider.messageHandlers[messages.rooms] = (_, decoder) => {
    if (decoding.readVarUint(decoder) !== roomsMessages.batch || !rooms) return;
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const key = decoding.readVarString(decoder);
      Y.applyUpdate(rooms.docFor(key), decoding.readVarUint8Array(decoder), provider);
    }
  };

  provider.on("sync", (synced: boolean) => {
    if (!synced) return;
    state.set("live");
    tellSaid();
  });
  provider.on("status", ({ status }) => {
    if (status === "disconnected" && state.current() === "live") state.set("offline");
    if (status === "connected" && rooms) send((encoder) => writeHello(encoder, rooms.docs));
  });
  awareness.on("change", () => {
    const others = [...awareness.getStates()].filter(([client]) => client !== doc.clientID);
    presence.set(new Map(others.map(([client, told]) => [client, readPresence(told)])));
  });
  awareness.setLocalState({});
  const ownKey = name.slice(name.indexOf(".") + 1);
  let isFirst = true;
  const fetchTicket = async (): Promise<string> => {
    const admission = await ticket(name, as, isFirst);
    isFirst = false;
    for (const [key, update] of admission.content ?? [])
      Y.applyUpdate(key === ownKey || !rooms ? doc : rooms.docFor(key), update, provider); // as if the socket had brought it
    return admission.ticket;
  };
  const lifeline = keepConnected(provider, socket ? openCarrier([socket]) : pageCarrier, fetchTicket, {
    ended(code) {
      closedBy.set(code);
      state.set("closed");
    },
    failed() {
      if (state.current() === "connecting") state.set("offline");
    },
  });

  return {
    state,
    closedBy,
    savings,
    roster,
    presence,
    tell(part) {
      const told = Object.entries({ ...awareness.getLocalState(), ...part }).filter(([, value]) => value !== undefined);
      awareness.setLocalState(Object.fromEntries(told));
    },
    awareness,
    close() {
      lifeline.cut();
      outgoing.say();
      doc.off("update", sayEdit);
      for (const leaving of ["pagehide", "visibilitychange"]) globalThis.removeEventListener?.(leaving, outgoing.say);
      provider.destroy();
    },
  };
}

/**
 * Takes the word from the stock client, which sends a frame for each edit, and each presence frame that it receives back: n² frames
 * a room. Edits are counted before they go out, see `sayEdit`; of presence only one's own does.
 */
function speakThrough(provider: WebsocketProvider, outgoing: Outgoing): void {
  const { awareness, doc } = provider;
  type Changes = Parameters<typeof provider._awarenessUpdateHandler>[0];
  doc.off("update", provider._updateHandler);
  awareness.off("update", provider._awarenessUpdateHandler);
  provider._awarenessUpdateHandler = ({ added, updated, removed }: Changes) => {
    const isOwn = [added, updated, removed].some((clients: readonly number[]) => clients.includes(doc.clientID));
    if (isOwn) outgoing.tell(encodeAwarenessUpdate(awareness, [doc.clientID]));
  };
  awareness.on("update", provider._awarenessUpdateHandler);
}

function writeHello(encoder: encoding.Encoder, docs: ReadonlyMap<string, Y.Doc>): void {
  encoding.writeVarUint(encoder, messages.rooms);
  encoding.writeVarUint(encoder, roomsMessages.hello);
  encoding.writeVarUint(encoder, docs.size);
  for (const [key, known] of docs) {
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(known));
  }
}
