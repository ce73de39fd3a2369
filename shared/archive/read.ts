import type * as z from "zod/mini";
import type { ClusterId, NoteId, NoteRef, QuestionId, RoomId, ThemeId } from "../ids.ts";
import { noteRef, parseNoteRef } from "../ids.ts";
import type { ImportedGroup, ImportedNote, ImportedSession, ImportedTheme } from "../importing.ts";
import { fingerprint } from "../synthesis/merge.ts";
import type { Archive } from "./schema.ts";

/** What an archive brings, in the order in which it goes in. */
export type Unpacked = Readonly<{
  session: z.input<typeof ImportedSession>;
  rooms: readonly Readonly<{ room: RoomId; notes: readonly ImportedNote[] }>[];
  themes: readonly z.input<typeof ImportedTheme>[];
  groups: readonly z.input<typeof ImportedGroup>[];
}>;

/** Takes an archive apart. Notes of a room that became part of another come into that other one. */
export function unpack({
  title,
  date,
  organisers,
  anonymous,
  template,
  rooms,
  notes,
  themes,
  groups,
}: Archive): Unpacked {
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
      rooms: rooms.map(({ id, name, region }) => ({ id, name, ...(region !== undefined && { region }) })),
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
    groups: groups.map(({ id, question, name, statement, theme, order, notes: own }) => ({
      id: id as ClusterId,
      question: question as QuestionId,
      name,
      statement,
      ...(theme !== undefined && { theme: theme as ThemeId }),
      order,
      notes: own.flatMap((old) => {
        const note = byOldRef.get(old);
        return note ? [note] : [];
      }),
    })),
  };
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
