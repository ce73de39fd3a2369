import { besideOf, copyNote, noteShown, readShown } from "../../shared/doc/drafts.ts";
import { readLead } from "../../shared/doc/lead.ts";
import { type Note, openRoom, readRoom } from "../../shared/doc/room.ts";
import { asAppError } from "../../shared/errors.ts";
import {
  type DocAddress,
  type DocName,
  docName,
  type NoteId,
  type PersonId,
  parseDocName,
  type QuestionId,
  type SessionId,
} from "../../shared/ids.ts";
import type { Log } from "../log.ts";
import type { DocStore, World } from "../ports.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import { type Copy, changeAsServer, copyOf } from "./ownEdit.ts";
import type { RosterDesk } from "./roster.ts";

export type DraftsAddress = Extract<DocAddress, { kind: "drafts" }>;
export type RoomAddress = Omit<Extract<DocAddress, { kind: "room" }>, "kind">;

/**
 * What people write for themselves, and how it comes into their room.
 *
 * One rule: a draft on a question at which nobody writes for themselves (any more) belongs in the room, under its own id. It is
 * looked at again whenever something changes, so that it holds after a crash and for who was offline, and moving twice moves once.
 */
export type Drafts = Readonly<{
  /** Somebody wrote in theirs. */
  wrote(address: DraftsAddress, live: LiveDoc): void;
  /** Brings what belongs there into a room. Resolves once it is committed. */
  bring(room: RoomAddress): Promise<void>;
  /** The same for all rooms of a session. What cannot be read is left for the next time. */
  settle(session: SessionId): Promise<void>;
  settleSoon(session: SessionId): void;
}>;

type Deps = Readonly<{
  docs: OpenDocs;
  store: Pick<DocStore, "namesUnder">;
  log: Log;
  world: Pick<World, "now">;
  rosterOf(session: SessionId): Pick<RosterDesk, "drafted"> | undefined;
}>;
type Own = Readonly<{ address: DraftsAddress; live: LiveDoc }>;

export function openDrafts({ docs, store, log, world, rosterOf }: Deps): Drafts {
  const underWay = new Set<DocName>();

  const namesIn = async (pieces: string): Promise<readonly DraftsAddress[]> =>
    (await store.namesUnder(pieces)).flatMap((name) => {
      const address = parseDocName(name);
      return address?.kind === "drafts" ? [address] : [];
    });
  /** Opens a room and what some of its people wrote, and moves what is due in one go. */
  const bringFrom = async (room: RoomAddress, addresses: readonly DraftsAddress[]): Promise<void> => {
    const opened: LiveDoc[] = [];
    const open = async (name: DocName): Promise<LiveDoc> => {
      const live = await docs.open(name);
      opened.push(live);
      return live;
    };
    try {
      const roomLive = await open(docName({ kind: "room", ...room }));
      const own: Own[] = [];
      for (const address of addresses) {
        const live = await open(docName(address)).catch(notReadable(address));
        if (live) own.push({ address, live });
      }
      moveDue(roomLive, own, world.now());
      for (const each of own) tellCount(each);
      await Promise.all(opened.map((live) => live.settled()));
    } finally {
      for (const { name } of opened) docs.release(name);
    }
  };
  const notReadable =
    (address: DraftsAddress) =>
    (error: unknown): undefined => {
      log.error({ doc: docName(address), err: asAppError(error) }, "drafts could not be read");
    };
  const tellCount = ({ address, live }: Own): void =>
    rosterOf(address.session)?.drafted(docName(address), address.room, countsOf(live));

  const settle = async (session: SessionId): Promise<void> => {
    const byRoom = Map.groupBy(await namesIn(`${session}.drafts`), ({ room, round }) => `${room}.${round}`);
    for (const addresses of byRoom.values()) {
      const [first] = addresses;
      if (first) await bringFrom(roomOf(first), addresses).catch(notReadable(first));
    }
  };
  return {
    wrote(address, live) {
      tellCount({ address, live });
      const name = docName(address);
      if (underWay.has(name)) return; // it looks at everything that is there once the room is open
      underWay.add(name);
      const look = async (): Promise<void> => {
        const room = await docs.open(docName({ kind: "room", ...roomOf(address) }));
        underWay.delete(name);
        try {
          moveDue(room, [{ address, live }], world.now());
          tellCount({ address, live });
        } finally {
          docs.release(room.name);
        }
      };
      look().catch((error) => {
        underWay.delete(name);
        notReadable(address)(error);
      });
    },
    async bring(room) {
      const { session, room: id, round } = room;
      await bringFrom(room, await namesIn(`${session}.drafts.${id}.${round}`));
    },
    settle,
    settleSoon(session) {
      settle(session).catch((error) => log.error({ session, err: asAppError(error) }, "drafts could not be looked at"));
    },
  };
}

const roomOf = ({ session, room, round }: DraftsAddress): RoomAddress => ({ session, room, round });

/** What the room has not been shown yet, without what has no words. */
function hiddenIn(live: LiveDoc): readonly Note[] {
  const shown = readShown(live.doc);
  return readRoom(live.doc).filter(
    (note) => !note.removed && note.text.trim() !== "" && shown.get(note.id) !== note.text,
  );
}

/** Notes that the room has seen nothing of yet, by question. */
function countsOf(live: LiveDoc): ReadonlyMap<QuestionId, number> {
  const shown = readShown(live.doc);
  const unseen = hiddenIn(live).filter(({ id }) => !shown.has(id));
  return new Map([...Map.groupBy(unseen, ({ spot }) => spot.question)].map(([id, notes]) => [id, notes.length]));
}

/**
 * Moves what is due into the room, as edits of its authors. Between the look and the last edit nothing else happens in this process.
 *
 * Notes come in the order of their ids, which are drawn by chance, each under a client id of its own: neither order, time nor
 * writer tells which of them are one person's.
 */
function moveDue(room: LiveDoc, drafts: readonly Own[], now: number): void {
  const { privately } = readLead(room.doc);
  const due = drafts
    .flatMap(({ address, live }) => hiddenIn(live).map((note) => ({ note, live, person: address.person })))
    .filter(({ note }) => privately.get(note.spot.question) !== true)
    .sort((a, b) => (a.note.id < b.note.id ? -1 : 1));
  if (due.length === 0) return;
  const copy = copyOf(room);
  const there = new Map(readRoom(room.doc).map((note) => [note.id, note]));
  const shown = due.filter(({ note, live, person }, nth) => show(note, live, person, copy, there, now + nth));
  copy.doc.destroy();
  for (const [live, moved] of Map.groupBy(shown, (each) => each.live))
    changeAsServer(live, (doc) => {
      for (const { note } of moved) noteShown(doc, note.id, note.text);
    });
}

/** False when the room does not take it: it is full. */
function show(
  note: Note,
  { doc }: LiveDoc,
  person: PersonId,
  room: Copy,
  there: ReadonlyMap<NoteId, Note>,
  madeAt: number,
): boolean {
  const add = (id: NoteId): boolean => room.edit(person, () => copyNote(doc, room.doc, note.id, { id, madeAt }));
  const retype = (id: NoteId): boolean => {
    const { retypeNote } = openRoom(room.doc);
    return room.edit(person, () => retypeNote(id, note.text));
  };
  const known = there.get(note.id);
  if (!known) return add(note.id);
  if (known.removed || known.text === note.text) return true; // done before, or not wanted any more
  if (known.text === readShown(doc).get(note.id)) return retype(note.id);
  const beside = besideOf(note.id); // others changed it since
  return there.has(beside) ? retype(beside) : add(beside);
}
