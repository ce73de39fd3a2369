import type { Link, LinkState } from "../../client/sync/connect.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import type { Live } from "../../shared/doc/live.ts";
import { type DocName, parseDocName, type QuestionId, type RoomId } from "../../shared/ids.ts";
import type { Chance } from "../support/chance.ts";
import { until } from "../support/until.ts";
import type { Visitor } from "../support/visitor.ts";
import { byId, type Found, type Ledger, noteIdFor, type Written } from "./ledger.ts";

/** Where somebody writes. */
export type Place = Readonly<{ doc: DocName; room: RoomId; question: QuestionId }>;

/** Somebody who writes notes and remembers what the server said of each. */
export type Writer = Readonly<{
  /** Opens the room; with an empty memory when the tab was gone. Resolves when the room is in sync. */
  sit(withinMs?: number): Promise<void>;
  /** One burst of keys; not much of a difference whether there is a connection. */
  type(): void;
  /** Resolves when the room is in sync and everything written until now is saved. False: the server sent this person away for good. */
  allSaved(): Promise<boolean>;
  /** The tab is gone with all that it had not saved. */
  vanish(): void;
  room: RoomId;
  /** The notes on the screen, by id. */
  sees(): readonly Found[];
  /** The open room; absent when there is none. */
  link(): RoomLink | undefined;
}>;

/** Sits down, and tells whether the room was in sync within that time. */
export function isLive(writer: Writer, withinMs: number): Promise<boolean> {
  return writer.sit(withinMs).then(
    () => true,
    () => false,
  );
}

type Standing = Readonly<{ state: LinkState; edits: number; saved: number }>;

/** How a connection is and what is saved, as one. */
function howIs({ state, savings }: Link): Live<Standing> {
  return {
    current: () => ({ state: state.current(), ...savings.current() }),
    subscribe(tell) {
      const forget = [state.subscribe(tell), savings.subscribe(tell)];
      return () => {
        for (const one of forget) one();
      };
    },
  };
}

const versionsPerNote = 12;

export function newWriter(how: Visitor["how"], { doc, room, question }: Place, chance: Chance, ledger: Ledger): Writer {
  let open: RoomLink | undefined;
  let note: Written | undefined;
  let parts: string[] = [];
  let waiting: Readonly<{ edit: number; note: Written; version: number }>[] = [];

  const remember = (link: RoomLink, written: Written, text: string): void => {
    written.versions.push(text);
    waiting.push({ edit: link.link.savings.current().edits, note: written, version: written.versions.length - 1 });
  };
  const hear = ({ link }: RoomLink): void => {
    const { saved } = link.savings.current();
    for (const { note: of, version } of waiting.filter(({ edit }) => edit <= saved)) of.acknowledged = version;
    waiting = waiting.filter(({ edit }) => edit > saved);
  };
  const begin = (link: RoomLink): void => {
    const id = noteIdFor(chance.id(12));
    parts = [id];
    note = ledger.add(room, id);
    link.room.addNote({ id, text: id, spot: { question, place: { column: "all" } }, madeAt: Date.now() });
    remember(link, note, id);
  };
  /** Mostly goes on at the end, now and then takes a word back and puts another one in its place. No text comes twice. */
  const goOn = (link: RoomLink, written: Written): void => {
    const word = chance.id(chance.between(3, 9));
    if (parts.length > 2 && chance.happens(0.2)) parts[chance.between(1, parts.length - 1)] = word;
    else parts.push(word);
    const text = parts.join(" ");
    link.room.retypeNote(written.id, text);
    remember(link, written, text);
  };
  return {
    async sit(withinMs) {
      const address = parseDocName(doc);
      if (address?.kind !== "room") throw new Error(`${doc} is no room`);
      const link = openRoomLink(address, how);
      open = link;
      link.link.savings.subscribe(() => hear(link));
      await until(link.link.state, (state) => state === "live", withinMs);
    },
    type() {
      if (!open) return;
      if (note && note.versions.length < versionsPerNote) goOn(open, note);
      else begin(open);
    },
    async allSaved() {
      if (!open) return true;
      const { edits } = open.link.savings.current();
      const isDone = ({ state, saved }: Standing): boolean =>
        state === "closed" || (state === "live" && saved >= edits);
      return (await until(howIs(open.link), isDone)).state === "live";
    },
    vanish() {
      open?.close();
      open = undefined;
      note = undefined;
      waiting = [];
    },
    room,
    sees() {
      const notes = open?.room.notes.current() ?? [];
      return notes.map(({ id, text }) => ({ room, id, text })).sort(byId);
    },
    link: () => open,
  };
}
