import * as Y from "yjs";
import { idPattern, type NoteId, type QuestionId, type StackId } from "../ids.ts";
import { newBody, readBody, type Words } from "./body.ts";
import { retypeBody } from "./bodyEdit.ts";
import { type Fields, fieldsOf, record, wordsOf } from "./fields.ts";
import { type Graded, openGraded } from "./grades.ts";
import { type Lead, openLead } from "./lead.ts";
import { type Live, liveEntries } from "./live.ts";
import { type Marks, openMarks } from "./marks.ts";
import { openReactions, type Reactions } from "./reactions.ts";
import { openStacks, type Stacks } from "./stacks.ts";
import { openStaffNotes, type StaffNotes } from "./staffNotes.ts";
import { retype } from "./textEdit.ts";

/** Where a note lies: on the board of a question, at a place that only that board's kind understands. */
export type Spot = Readonly<{
  question: QuestionId;
  place: Readonly<Record<string, unknown>>;
}>;

/**
 * One sticky note. Who wrote it is not in it: what a document holds, all its readers can see. `madeAt` (epoch ms) only gives the order.
 * `text` is all its words, `rich` the lines with their looks where it has any.
 */
export type Note = Words &
  Readonly<{
    id: NoteId;
    spot: Spot;
    madeAt: number;
    removed: boolean;
    /** What it means stands in the question's legend; absent: the colour of its column. */
    colour?: NoteColour;
    /** The notes that it was put together with have the same; absent: it lies by itself. */
    stack?: StackId;
    /** Its place in the room's ranking of this question, see `rankedOf`; absent: it has none. */
    rank?: number;
    /** It was read in from elsewhere: nobody wrote it in this room. */
    imported?: true;
  }>;

export const noteColours = ["yellow", "blue", "green", "peach", "lilac", "rose"] as const;
export type NoteColour = (typeof noteColours)[number];

/** What changes about a note when it is put somewhere; `null` takes its colour, its stack or its rank away. */
export type NoteChange = Readonly<{
  spot?: Spot;
  colour?: NoteColour | null;
  stack?: StackId | null;
  rank?: number | null;
  removed?: boolean;
}>;

/** What the people of one room wrote in one round. */
export type Room = Readonly<{
  /** In the order they were made, without the removed ones. */
  notes: Live<readonly Note[]>;
  /** Removed notes, so that somebody can bring them back. */
  removedNotes: Live<readonly Note[]>;
  /** Each line becomes a paragraph. */
  addNote(note: Omit<Note, "removed" | "rich">): void;
  retypeNote(id: NoteId, text: string): void;
  moveNote(id: NoteId, spot: Spot): void;
  removeNote(id: NoteId): void;
  bringBackNote(id: NoteId): void;
  /** Changes several notes in one edit: the others see it happen at once. */
  arrange(changes: ReadonlyMap<NoteId, NoteChange>): void;
  /** Tells which notes this browser changed, after each change of its own. */
  onOwnEdit(tell: (ids: readonly NoteId[]) => void): () => void;
}> &
  Stacks &
  Reactions &
  Lead &
  Graded &
  Marks &
  StaffNotes;

/** The typed view on one room's document. Plain values out, named commands in; no Y type leaves this file. */
export function openRoom(doc: Y.Doc): Room {
  const notes = doc.getMap<unknown>("notes"); // unknown: a document may hold anything, readNote leaves out what is no note
  const all = liveEntries(notes, readNote, byAge);
  const set = (id: NoteId, key: string, value: unknown): void => {
    const note = notes.get(id);
    if (note instanceof Y.Map) note.set(key, value); // absent when nobody ever made it
  };
  return {
    ...openStacks(doc),
    ...openReactions(doc),
    ...openMarks(doc),
    ...openLead(doc),
    ...openGraded(doc),
    ...openStaffNotes(doc),
    notes: filtered(all, (note) => !note.removed),
    removedNotes: filtered(all, (note) => note.removed),
    addNote: ({ id, text, spot, madeAt, imported }) =>
      void notes.set(id, record({}, { body: newBody(text), spot, madeAt, imported })),
    retypeNote(id, text) {
      const body = bodyOf(notes.get(id));
      const words = wordsOf(notes.get(id), "text");
      if (body) retypeBody(body, text);
      else if (words) retype(words, text);
    },
    moveNote: (id, spot) => set(id, "spot", spot), // one value: question and place never part
    removeNote: (id) => set(id, "removed", true),
    bringBackNote: (id) => set(id, "removed", false),
    arrange: (changes) =>
      doc.transact(() => {
        for (const [id, change] of changes) for (const [key, value] of Object.entries(change)) set(id, key, value);
      }),
    onOwnEdit(tell) {
      const changed = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction): void => {
        if (local)
          tell([
            ...new Set(
              events.flatMap((event) =>
                event.path[0] === undefined ? [...event.keys.keys()] : [String(event.path[0])],
              ),
            ),
          ] as NoteId[]);
      };
      notes.observeDeep(changed as Parameters<typeof notes.observeDeep>[0]);
      return () => notes.unobserveDeep(changed as Parameters<typeof notes.observeDeep>[0]);
    },
  };
}

/** All notes of a room's document, removed ones too, in the order they were made: read once, without following it. */
export function readRoom(doc: Y.Doc): readonly Note[] {
  return [...doc.getMap<unknown>("notes")].flatMap(([id, stored]) => readNote(id, stored) ?? []).sort(byAge);
}

/** Whether somebody says it: empty and removed notes count nowhere. */
export function isSaid({ removed, text }: Note): boolean {
  return !removed && text.trim() !== "";
}

/** The words of a note that people write in together; absent in a plain one, see `readWords`. */
function bodyOf(stored: unknown): Y.XmlFragment | undefined {
  const body: unknown = stored instanceof Y.Map ? stored.get("body") : undefined;
  return body instanceof Y.XmlFragment ? body : undefined;
}

/** The words of a note, for a shared editor to bind to; absent in a plain note, and when there is no such note. */
export function noteBody(doc: Y.Doc, id: NoteId): Y.XmlFragment | undefined {
  return bodyOf(doc.getMap<unknown>("notes").get(id));
}

const byAge = (a: Note, b: Note): number => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);

function readNote(id: string, stored: unknown): Note | undefined {
  const fields = fieldsOf(stored);
  const spot = readSpot(fields?.raw("spot"));
  if (!fields || !spot) return undefined;
  const [colour, stack, rank] = [fields.raw("colour"), fields.string("stack"), fields.number("rank")];
  return {
    id: id as NoteId,
    ...readWords(stored, fields),
    spot,
    madeAt: fields.number("madeAt") ?? 0,
    removed: fields.raw("removed") === true,
    ...(isNoteColour(colour) && { colour }),
    ...(stack !== undefined && idPattern.test(stack) && { stack: stack as StackId }),
    ...(rank !== undefined && { rank }),
    ...(fields.raw("imported") === true && { imported: true }),
  };
}

/** Notes of older documents and of scripts are plain: a shared text without looks. They stay so, and are read and typed in as well. */
function readWords(stored: unknown, fields: Fields): Words {
  const body = bodyOf(stored);
  return body ? readBody(body) : { text: fields.text("text") };
}
export const isNoteColour = (stored: unknown): stored is NoteColour => noteColours.some((colour) => colour === stored);

function readSpot(stored: unknown): Spot | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { question, place } = stored as Partial<Record<keyof Spot, unknown>>;
  if (typeof question !== "string" || typeof place !== "object" || place === null) return undefined;
  return { question: question as QuestionId, place: place as Spot["place"] };
}

/** A part of a live list that keeps its identity as long as its members do. */
function filtered<T>(list: Live<readonly T[]>, belongs: (entry: T) => boolean): Live<readonly T[]> {
  let seen = list.current();
  let part = seen.filter(belongs);
  return {
    subscribe: list.subscribe,
    current() {
      if (list.current() === seen) return part;
      seen = list.current();
      const next = seen.filter(belongs);
      if (next.length !== part.length || next.some((entry, at) => entry !== part[at])) part = next;
      return part;
    },
  };
}
