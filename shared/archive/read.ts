import type * as z from "zod/mini";
import type { ImportedWork } from "../archivedWork.ts";
import type { ClusterId, NoteId, NoteRef, QuestionId, RoomId, ThemeId } from "../ids.ts";
import { noteRef, parseNoteRef } from "../ids.ts";
import type { ImportedGroup, ImportedNote, ImportedSession, ImportedTheme } from "../importing.ts";
import { fingerprint } from "../synthesis/merge.ts";
import { printOfGroup } from "../synthesis/voices.ts";
import type { Archive } from "./schema.ts";

/** What an archive brings, in the order in which it goes in. */
export type Unpacked = Readonly<{
  session: z.input<typeof ImportedSession>;
  rooms: readonly Readonly<{ room: RoomId; notes: readonly ImportedNote[] }>[];
  themes: readonly z.input<typeof ImportedTheme>[];
  groups: readonly z.input<typeof ImportedGroup>[];
  staffNotes: readonly Readonly<{ room: RoomId; question: QuestionId; id: NoteId; text: string }>[];
  /** In parts, each well within what one request may be. */
  work: readonly z.input<typeof ImportedWork>[];
}>;

/** Where each note of the file comes: its reference in the new session, and the fingerprint of its words. */
type Notes = ReadonlyMap<string, Readonly<{ ref: NoteRef; print: string }>>;

/** Takes an archive apart. Notes of a room that became part of another come into that other one. */
export function unpack(archive: Archive): Unpacked {
  const { title, date, organisers, anonymous, template, rooms, notes, themes, groups } = archive;
  const { byRole = [], staffNotes = [] } = archive;
  const taken = new Set<NoteRef>(notes.filter(isFirstHand).map(({ id }) => id as NoteRef));
  const placed = notes.flatMap((note) => {
    const [from, room] = [parseNoteRef(note.id), note.room as RoomId];
    if (!from) return [];
    const id = from.room === room ? from.note : freeId(`${from.room}-${from.note}`, room, taken);
    return [{ note, room, id, ref: noteRef(room, id) }];
  });
  const byOldRef = new Map(placed.map(({ note, ref }) => [note.id, { ref, print: fingerprint(note.text) }]));
  const byRoom = Map.groupBy(placed, ({ room }) => room);
  return {
    session: {
      title,
      date,
      organisers,
      anonymous,
      template,
      rooms: rooms.map(({ id, name, region, participants }) => ({
        id,
        name,
        ...(region !== undefined && { region }),
        ...(participants > 0 && { joinedBefore: participants }),
      })),
      ...(byRole.length > 0 && { byRoleBefore: byRole }),
      ...spokenIn(archive, byOldRef),
      ...gradesIn(archive),
    },
    rooms: [...byRoom].map(([room, own]) => ({
      room,
      notes: own.map(({ id, note: { question, place, text, rank } }) => ({
        id,
        question: question as QuestionId,
        place,
        text,
        ...(rank !== undefined && { rank }),
      })),
    })),
    themes: themes.map(({ id, question, name, order }) => ({
      id: id as ThemeId,
      question: question as QuestionId,
      name,
      order,
    })),
    groups: groups.map(({ id, question, name, statement, rich, theme, order, notes: own }) => ({
      id: id as ClusterId,
      question: question as QuestionId,
      name,
      statement,
      ...(rich && { rich }),
      ...(theme !== undefined && { theme: theme as ThemeId }),
      order,
      notes: there(own, byOldRef),
    })),
    staffNotes: staffNotes.map(({ room, question, text }, nth) => ({
      room: room as RoomId,
      question: question as QuestionId,
      id: `along-${nth + 1}` as NoteId, // the same at each reading in, so that none comes twice
      text,
    })),
    work: workIn(archive, byOldRef),
  };
}

/** From which roles the notes of each group came. Of hundreds of groups only as many as one request may carry. */
function spokenIn({ groups }: Archive, notes: Notes): Pick<Unpacked["session"], "spokenBefore"> {
  const spoken = groups.flatMap(({ id, notes: own, roles }) => {
    const refs = there(own, notes).map(({ ref }) => ref);
    return roles ? [{ cluster: id as ClusterId, print: printOfGroup(refs), roles }] : [];
  });
  const [spokenBefore] = inParts(spoken);
  return spokenBefore ? { spokenBefore: [...spokenBefore] } : {};
}

/** The grades that were given. Rooms that gave none go without saying. */
function gradesIn({ grades = [] }: Archive): Pick<Unpacked["session"], "gradesBefore"> {
  const given = grades.map(({ counterparts, ...about }) => ({
    ...about,
    counterparts: counterparts.map(({ rooms, ...counted }) => ({
      ...counted,
      rooms: rooms.filter((room) => room.given > 0),
    })),
  }));
  const [gradesBefore] = inParts(given);
  return gradesBefore ? { gradesBefore: [...gradesBefore] } : {};
}

const there = (refs: readonly string[], notes: Notes) => refs.flatMap((old) => notes.get(old) ?? []);

/** A request may be half a megabyte, and a letter three bytes. */
const lettersAtOnce = 120_000;

function workIn(archive: Archive, notes: Notes): Unpacked["work"] {
  const { quotes, scale, several, words, ledger, top, terms, seen, published, answers, aside, document } = archive;
  const moved = <T extends string>(ref: T): T => (notes.get(ref)?.ref ?? ref) as T; // a note of a room that became part of another
  const parts = <T>(list: readonly T[] | undefined, as: (part: T[]) => z.input<typeof ImportedWork>) =>
    inParts(list ?? []).map((part) => as([...part]));
  let at = 0;
  return [
    { ...(scale && { scale }), ...(several !== undefined && { several }), ...(top && { top }) },
    ...parts(words, (part) => ({ words: part })),
    ...parts(terms, (part) => ({ terms: part })),
    ...parts(
      aside?.map(({ question, notes: own }) => ({ question, notes: there(own, notes) })),
      (part) => ({ aside: part }),
    ),
    ...parts(
      quotes?.map((quote) => ({ ...quote, note: moved(quote.note) })),
      (part) => ({ quotes: part }),
    ),
    ...parts(
      ledger?.map(({ offers, ...line }) => ({
        ...line,
        about: moved(line.about),
        offers: offers.map(({ room, note }) => ({ room, ...(note !== undefined && { note: moved(note) }) })),
      })),
      (part) => ({ ledger: part }),
    ),
    ...parts(document, (nodes) => {
      at += nodes.length;
      return { document: { at: at - nodes.length, nodes } };
    }),
    ...parts(seen, (part) => ({ seen: part })),
    ...parts(published, (part) => ({ published: part })),
    ...parts(answers, (part) => ({ answers: part })),
  ];
}

/** Each part has so many letters as JSON, or one entry that is longer. */
function inParts<T>(list: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let letters = lettersAtOnce;
  for (const entry of list) {
    const length = JSON.stringify(entry).length;
    if (letters + length > lettersAtOnce) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(entry);
    letters += length;
  }
  return parts;
}

const isFirstHand = ({ id, room }: Archive["notes"][number]): boolean => parseNoteRef(id)?.room === room;

/** An id that no other note of the room has, also where two long ones begin the same; the same file gives the same ids. */
function freeId(wanted: string, room: RoomId, taken: Set<NoteRef>): NoteId {
  for (let nth = 1; ; nth += 1) {
    const end = nth === 1 ? "" : `-${nth}`;
    const id = `${wanted.slice(0, 40 - end.length)}${end}` as NoteId;
    if (taken.has(noteRef(room, id))) continue;
    taken.add(noteRef(room, id));
    return id;
  }
}
