import * as Y from "yjs";
import { type ClusterId, idPattern, type NoteRef, parseNoteRef, type RoomId } from "../ids.ts";
import { isRecord, wordsOf } from "./fields.ts";
import { derived, type Live, live } from "./live.ts";
import { retype } from "./textEdit.ts";

/** What is asked for: a group of notes, or one that lies loose. */
export type LedgerId = ClusterId | NoteRef;

/** How far something that was asked for is: nobody knows it yet, somebody can help, or it is answered. */
export const ledgerStates = ["open", "known", "answered"] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** What moderators noted with one thing: who could help, and how far it is. Absent as long as nobody noted it. */
export type LedgerEntry = Readonly<{ help?: string; state?: LedgerState }>;

/** A room that can help. `note`: where it says so; absent when a moderator knows it from elsewhere. */
export type Offer = Readonly<{ room: RoomId; note?: NoteRef }>;

/** Everything that was noted of what is asked for, by what it is about. */
export type LedgerNow = Readonly<{
  entries: ReadonlyMap<LedgerId, LedgerEntry>;
  offers: ReadonlyMap<LedgerId, readonly Offer[]>;
}>;

/** Who could help with what the rooms do not know: part of the synthesis. */
export type Ledger = Readonly<{
  ledger: Live<LedgerNow>;
  /** Makes the words on who could help say this. */
  retypeHelp(id: LedgerId, help: string): void;
  /** Absent: as if nobody ever set one. */
  setState(id: LedgerId, state: LedgerState | undefined): void;
  /** A room offers once: a later offer takes the place of the one before. */
  offerHelp(id: LedgerId, offer: Offer): void;
  withdrawHelp(id: LedgerId, room: RoomId): void;
}>;

export function openLedger(doc: Y.Doc): Ledger {
  const { help, states, offers } = mapsOf(doc);
  const parts = [help, states, offers].map((map) => live(map, () => ({}))); // each change is a new one
  return {
    ledger: derived(parts, () => readLedger(doc)),
    retypeHelp(id, words) {
      doc.transact(() => {
        const known = wordsOf(help, id);
        if (known) retype(known, words);
        else help.set(id, new Y.Text(words.toWellFormed()));
      });
    },
    setState: (id, state) => void (state ? states.set(id, state) : states.delete(id)),
    offerHelp: (id, { room, note }) => void offers.set(`${id}:${room}`, note === undefined ? {} : { note }),
    withdrawHelp: (id, room) => offers.delete(`${id}:${room}`),
  };
}

/** What the ledger holds now, read once. */
export function readLedger(doc: Y.Doc): LedgerNow {
  const { help, states, offers } = mapsOf(doc);
  const entries = new Map<LedgerId, LedgerEntry>();
  for (const id of help.keys()) entries.set(id as LedgerId, { help: wordsOf(help, id)?.toString() ?? "" });
  for (const [id, state] of states)
    if (isLedgerState(state)) entries.set(id as LedgerId, { ...entries.get(id as LedgerId), state });
  const offered = new Map<LedgerId, Offer[]>();
  for (const [key, stored] of [...offers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [id, room] = key.split(":") as [LedgerId, RoomId];
    if (!isOffer(stored)) continue;
    const { note } = stored;
    offered.set(id, [...(offered.get(id) ?? []), { room, ...(note !== undefined && { note }) }]);
  }
  return { entries, offers: offered };
}

function mapsOf(doc: Y.Doc) {
  return {
    help: doc.getMap<unknown>("ledgerHelp"),
    states: doc.getMap<unknown>("ledgerStates"),
    offers: doc.getMap<unknown>("ledgerOffers"), // one value for each room, so that two moderators each add theirs
  };
}

export const isLedgerState = (stored: unknown): stored is LedgerState => ledgerStates.some((state) => state === stored);

/** What the ledger may be about; a key of an offer has the room behind a colon. */
export const isLedgerId = (id: string): boolean =>
  id.split(".").length <= 2 && id.split(".").every((part) => idPattern.test(part) && part !== "__proto__");

export const isOfferKey = (key: string): boolean => {
  const [id = "", room = "", ...more] = key.split(":");
  return more.length === 0 && isLedgerId(id) && idPattern.test(room);
};

export const isOffer = (stored: unknown): stored is Readonly<{ note?: NoteRef }> =>
  isRecord(stored) &&
  Object.keys(stored).every((key) => key === "note") &&
  (stored.note === undefined ||
    (typeof stored.note === "string" && stored.note.length <= 81 && parseNoteRef(stored.note) !== undefined));
