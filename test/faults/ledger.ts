import type { NoteId, RoomId } from "../../shared/ids.ts";

/** A note as its writer remembers it. Only one person ever writes in it, so each text that was ever there is in `versions`. */
export type Written = {
  readonly room: RoomId;
  readonly id: NoteId;
  /** Each one different from all others. */
  readonly versions: string[];
  /** The newest version of which the server said that it is saved; -1 when none is. */
  acknowledged: number;
  /** Versions that were saved, and once were not there. */
  readonly lost: Set<number>;
};

/** A note as somebody else found it. */
export type Found = Readonly<{ room: RoomId; id: NoteId; text: string }>;

/** How many notes of the first are not in the second as they are. */
export function lacking(seen: readonly Found[], there: readonly Found[]): number {
  const texts = textsOf(there);
  return seen.filter(({ room, id, text }) => texts.get(`${room}.${id}`) !== text).length;
}

/** In one order, so that two lists can be compared. */
export const byId = (one: Found, other: Found): number => (one.id < other.id ? -1 : Number(one.id > other.id));

/** The ids that `noteIdFor` makes. Words never hold the sign at their end, so that also a text glued to its own copy is seen. */
const noteIds = /n[A-Za-z0-9]+_/g;

/** An id of a note that is recognised in a text. */
export const noteIdFor = (letters: string): NoteId => `n${letters}_` as NoteId;

/** What everybody wrote, and what the server said of it. */
export type Ledger = ReturnType<typeof openLedger>;

/** Opens an empty one. Each text must begin with the id of its note, so that a text that appears twice is recognised. */
export function openLedger() {
  const all = new Map<NoteId, Written>();
  let doubled = 0;

  return {
    add(room: RoomId, id: NoteId): Written {
      const written: Written = { room, id, versions: [], acknowledged: -1, lost: new Set() };
      all.set(id, written);
      return written;
    },
    /**
     * Holds what was found against what was acknowledged: of each note that version must be there, or a later one.
     *
     * Version i counts as lost when what is there is older, is gone, or is nothing that was ever written. A version that was
     * not acknowledged may be there or not.
     */
    check(found: readonly Found[]): void {
      const texts = textsOf(found);
      for (const note of all.values()) {
        for (let version = versionIn(texts, note) + 1; version <= note.acknowledged; version++) note.lost.add(version);
      }
      doubled = Math.max(doubled, doublesIn(found, all));
    },
    /** Remembers what is acknowledged now. @returns tells how many of those versions are not in what was found. */
    remember(): (found: readonly Found[]) => number {
      const notes = [...all.values()].map((note) => ({ note, acknowledged: note.acknowledged }));
      return (found) => {
        const texts = textsOf(found);
        const lacks = notes.map(({ note, acknowledged }) => Math.max(0, acknowledged - versionIn(texts, note)));
        return lacks.reduce((sum, versions) => sum + versions, 0);
      };
    },
    counts() {
      let [acknowledged, lost] = [0, 0];
      for (const note of all.values()) {
        acknowledged += note.acknowledged + 1;
        lost += note.lost.size;
      }
      return { acknowledged, lost, doubled };
    },
    /** Some of what is lost, as a sentence each. */
    examples(): readonly string[] {
      return [...all.values()]
        .filter(({ lost }) => lost.size > 0)
        .slice(0, 3)
        .map(
          ({ room, id, lost }) =>
            `note ${id} in ${room}: version ${[...lost].slice(0, 5).join(", ")} was saved and is gone`,
        );
    },
  };
}

/** By the place of the note. */
const textsOf = (found: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(found.map(({ room, id, text }) => [`${room}.${id}`, text]));

/** Which version of a note is there; -1 for none. */
const versionIn = (texts: ReadonlyMap<string, string>, { room, id, versions }: Written): number =>
  versions.lastIndexOf(texts.get(`${room}.${id}`) ?? "");

/** How many notes stand more often than once, in one text or in several. */
function doublesIn(found: readonly Found[], all: ReadonlyMap<NoteId, Written>): number {
  const seen = new Map<string, number>();
  for (const { text } of found)
    for (const [id] of text.matchAll(noteIds)) if (all.has(id as NoteId)) seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen.values()].filter((times) => times > 1).length;
}
