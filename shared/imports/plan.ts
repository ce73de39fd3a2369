import { boardFor } from "../boards/index.ts";
import type { NoteId, QuestionId, RoomId } from "../ids.ts";
import type { ImportedNote } from "../importing.ts";
import type { Room } from "../session.ts";
import { fingerprint } from "../synthesis/merge.ts";
import { type Question, questionsOf, type Template } from "../template.ts";
import type { NoteRow } from "./noteRows.ts";

/** Notes of one room, ready to go. `room` is absent when the session does not have it yet. */
export type RoomPlan = Readonly<{ name: string; region?: string; room?: RoomId; notes: readonly ImportedNote[] }>;

/** What reading in will do; nothing is done yet. `leftOut`: notes on questions that somebody chose to leave out. */
export type ImportPlan = Readonly<{ rooms: readonly RoomPlan[]; leftOut: number }>;

/** Under which question of the session the notes of each question of the file come; `undefined` leaves them out. The file's own is "" when it names none. */
export type QuestionChoices = ReadonlyMap<string, QuestionId | undefined>;

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether two names differ in capitals, accents and signs at most. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

/** The questions that a file names, each with the one of the session that is called the same; a session with one question takes all. */
export function questionsIn(rows: readonly NoteRow[], template: Template): QuestionChoices {
  const questions = questionsOf(template);
  const only = questions.length === 1 ? questions[0]?.id : undefined;
  const names = [...new Set(rows.map(({ question = "" }) => question))];
  return new Map(names.map((name) => [name, questions.find((each) => isCalled(each, name))?.id ?? only]));
}

function isCalled({ id, heading, ask }: Question, name: string): boolean {
  return [id, heading, ask].some((each) => folded(each) === folded(name) && folded(name) !== "");
}

/** @param roomForAll  where notes come that name no room. */
export function planImport(
  rows: readonly NoteRow[],
  choices: QuestionChoices,
  { rooms, template }: Readonly<{ rooms: readonly Pick<Room, "id" | "name">[]; template: Template }>,
  roomForAll: string,
): ImportPlan {
  const questions = new Map(questionsOf(template).map((question) => [question.id, question]));
  const known = new Map(rooms.map((room) => [folded(room.name), room.id]));
  const kept = rows.filter(({ question = "" }) => choices.get(question) !== undefined);
  const byRoom = Map.groupBy(kept, ({ room = roomForAll }) => folded(room));
  const plans = [...byRoom].map(([key, own]): RoomPlan => {
    const region = own.find((row) => row.region !== undefined)?.region;
    const room = known.get(key);
    return {
      name: own[0]?.room ?? roomForAll,
      ...(region !== undefined && { region }),
      ...(room !== undefined && { room }),
      notes: own.flatMap((row) => {
        const question = questions.get(choices.get(row.question ?? "") ?? ("" as QuestionId));
        return question ? [noteOf(row, question)] : [];
      }),
    };
  });
  return { rooms: plans, leftOut: rows.length - kept.length };
}

/** The same line of the same words on the same question has the same id, so that reading a file in twice doubles nothing. */
function noteOf({ line, text, place = "" }: NoteRow, { id, kind, options }: Question): ImportedNote {
  const { places, firstPlace } = boardFor(kind, options);
  const wanted = places.find(({ title }) => folded(title) === folded(place) && title !== "");
  return {
    id: `i${line}-${fingerprint(`${id} ${text}`)}` as NoteId,
    question: id,
    place: (wanted?.place ?? firstPlace) as ImportedNote["place"],
    text,
  };
}
