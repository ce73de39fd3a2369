import * as Y from "yjs";
import { type Live, settable } from "../../shared/doc/live.ts";
import { type Note, openRoom, type Room } from "../../shared/doc/room.ts";
import { openSignals } from "../../shared/doc/signals.ts";
import { openStage, type Stage } from "../../shared/doc/stage.ts";
import { statementBody } from "../../shared/doc/statement.ts";
import { openSynthesis, type Synthesis } from "../../shared/doc/synthesis.ts";
import { openWords, type SessionWords } from "../../shared/doc/words.ts";
import {
  type ClusterId,
  docName,
  type NoteRef,
  noteRef,
  parseDocName,
  type QuestionId,
  type RoomId,
  type RoundId,
  type SessionId,
} from "../../shared/ids.ts";
import { type AlongNote, mergeRooms, type SourcedNote } from "../../shared/synthesis/merge.ts";
import { numbersIn } from "../../shared/synthesis/numbering.ts";
import { connect, type How, type Link } from "./connect.ts";
import { gatherSignals, type RoomTells } from "./deskSignals.ts";
import { countLedRooms, type Led, type LedTools } from "./ledRooms.ts";

/** The words of one statement, for the shared editor only, which binds to them by itself. */
export type SharedStatement = Readonly<{ body: Y.XmlFragment; awareness: Link["awareness"]; roster: Link["roster"] }>;

/** What a moderator's browser holds: all rooms and the synthesis over one socket, and the stage, which moderators write. */
export type DeskLink = Readonly<{
  /** The notes of all rooms over all rounds; a room's unchanged notes keep their identity. */
  notes: Live<readonly SourcedNote[]>;
  /** What rooms removed; `bringBackNote` of the API brings one back. */
  removedNotes: Live<readonly SourcedNote[]>;
  /** What rooms are led to do at each question. */
  led: Live<ReadonlyMap<QuestionId, Led>>;
  ledTools: Live<LedTools>;
  /** What each room tells beside its notes. Rooms whose words did not arrive yet are absent. */
  signals: Live<ReadonlyMap<RoomId, RoomTells>>;
  /** Rooms whose notes of a round have arrived: the others are on their way, or the server cannot read them. */
  arrived: Live<ReadonlyMap<RoundId, ReadonlySet<RoomId>>>;
  /** How people point at each note, as in every file. `rooms`: all of the session, in their order. */
  numbers(rooms: readonly RoomId[]): ReadonlyMap<NoteRef, string>;
  /** What moderators wrote along. */
  staffNotes(): readonly AlongNote[];
  synthesis: Synthesis;
  /** Lies in the same document as the synthesis. */
  words: SessionWords;
  /** Absent for a plain statement, and when there is no such cluster. */
  sharedStatement(id: ClusterId): SharedStatement | undefined;
  stage: Stage;
  /** The synthesis socket: its roster holds the cards of the rooms. */
  link: Link;
  stageLink: Link;
  close(): void;
}>;

/** Opens the desk. */
export function openDeskLink(session: SessionId, how: How): DeskLink {
  const synthesisDoc = new Y.Doc();
  const stageDoc = new Y.Doc();
  const docs = new Map<string, Y.Doc>();
  const merged = mergedNotes();
  const removed = mergedNotes();
  const opened: { id: RoomId; room: Room }[] = []; // one for each round
  const ledRooms = countLedRooms();
  const gathered = gatherSignals();
  const arrived = settable<ReadonlyMap<RoundId, ReadonlySet<RoomId>>>(new Map());
  const docFor = (key: string): Y.Doc => {
    const known = docs.get(key);
    if (known) return known;
    const doc = new Y.Doc();
    docs.set(key, doc);
    const address = parseDocName(`${session}.${key}`);
    if (address?.kind === "signals") gathered.add(address.room, openSignals(doc));
    if (address?.kind !== "room") return doc;
    const { round } = address;
    arrived.set(
      new Map([...arrived.current(), [round, new Set([...(arrived.current().get(round) ?? []), address.room])]]),
    );
    const room = openRoom(doc);
    opened.push({ id: address.room, room });
    merged.add(address.room, room.notes);
    removed.add(address.room, room.removedNotes);
    ledRooms.add(round, room);
    return doc;
  };
  const link = connect({
    ...how,
    name: docName({ kind: "synthesis", session }),
    as: "moderator",
    doc: synthesisDoc,
    rooms: { docs, docFor },
  });
  const stageLink = connect({
    ...how,
    name: docName({ kind: "stage", session }),
    as: "moderator",
    doc: stageDoc,
  });
  let edition: number | undefined;
  link.roster.subscribe(() => {
    const roster = link.roster.current();
    if (!roster?.rooms || roster.edition === edition) return;
    edition = roster.edition;
    const into = Object.entries(roster.rooms).flatMap(([room, card]) =>
      card.into ? [[room as RoomId, card.into] as const] : [],
    );
    for (const notes of [merged, removed]) notes.count(new Map(into));
  });
  return {
    notes: merged.notes,
    removedNotes: removed.notes,
    led: ledRooms.led,
    ledTools: ledRooms.tools,
    signals: gathered.signals,
    arrived,
    numbers: (rooms) => {
      const all = Map.groupBy(opened, ({ id }) => id);
      return new Map(
        rooms.flatMap((id, at) => {
          const own = all.get(id)?.flatMap(({ room }) => [...room.notes.current(), ...room.removedNotes.current()]);
          return [...numbersIn(at + 1, own ?? [])].map(([note, number]) => [noteRef(id, note), number] as const);
        }),
      );
    },
    staffNotes: () =>
      opened.flatMap(({ id, room }) =>
        room.staffNotes.current().map(({ question, text }) => ({ room: id, question, text })),
      ),
    synthesis: openSynthesis(synthesisDoc),
    words: openWords(synthesisDoc),
    sharedStatement(id) {
      const body = statementBody(synthesisDoc, id);
      return body && { body, awareness: link.awareness, roster: link.roster };
    },
    stage: openStage(stageDoc),
    link,
    stageLink,
    close() {
      link.close();
      stageLink.close();
      for (const doc of [synthesisDoc, stageDoc, ...docs.values()]) doc.destroy();
    },
  };
}

/** All rooms' notes as one list. Many rooms change within one tick: the list is made once after all of them. */
function mergedNotes(): Readonly<{
  notes: Live<readonly SourcedNote[]>;
  add(room: RoomId, notes: Live<readonly Note[]>): void;
  /** For which rooms those of rooms that became part of another count. */
  count(into: ReadonlyMap<RoomId, RoomId>): void;
}> {
  const parts: { read(): readonly SourcedNote[] }[] = [];
  let counted: ReadonlyMap<RoomId, RoomId> = new Map();
  const notes = settable<readonly SourcedNote[]>([]);
  let planned = false;
  const plan = (): void => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      notes.set(parts.flatMap((part) => part.read()));
    });
  };
  return {
    notes,
    add(room, own) {
      const sourced = new WeakMap<Note, SourcedNote>();
      let seen: readonly [readonly Note[], RoomId | undefined] | undefined;
      let list: readonly SourcedNote[] = [];
      const read = (): readonly SourcedNote[] => {
        const [now, into] = [own.current(), counted.get(room)];
        if (seen?.[0] === now && seen[1] === into) return list; // most rooms stand still while one writes
        seen = [now, into];
        list = now.flatMap((note) => {
          const known = sourced.get(note);
          if (known && known.room === (into ?? room)) return [known];
          const [made] = mergeRooms([{ room, into, notes: [{ ...note, removed: false }] }]);
          if (made) sourced.set(note, made);
          return made ? [made] : [];
        });
        return list;
      };
      parts.push({ read });
      own.subscribe(plan);
      plan();
    },
    count(into) {
      counted = into;
      plan();
    },
  };
}
