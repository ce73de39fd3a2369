import { generateNKeysBetween } from "fractional-indexing";
import { api } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import { type ClusterId, type NoteId, noteRef, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { notesAtOnce } from "../../shared/importing.ts";
import { fingerprint } from "../../shared/synthesis/merge.ts";
import { type Question, questionsOf } from "../../shared/template.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { comeIn } from "../support/visitor.ts";
import { benchWords } from "./words.ts";

/** One note of the measurement, on its way into a room. */
export type BenchNote = Readonly<{ id: NoteId; room: RoomId; question: Question; text: string }>;
export type BigDay = Readonly<{ event: Event; notes: readonly BenchNote[] }>;

/** Each room of the big day writes 500 notes; the first question has 5,000 of them, and the others share what is left. */
export const bigDay = { rooms: 42, notes: 21_000, onFirstQuestion: 5_000 } as const;
/** How many groups there are at each question but the first, whose notes lie loose; and of how many notes there one is in no group. */
const [groups, loose] = [25, 8];

/** 42 rooms with 500 notes each, and statements over most of them. The first round is open. */
export async function openBigDay(address: string): Promise<BigDay> {
  const event = await openEvent(address, bigDay.rooms);
  await event.startRound(0);
  const [first, ...others] = questionsOf(event.view.template);
  const questionOf = (at: number): Question | undefined =>
    at < bigDay.onFirstQuestion ? first : others[Math.floor(at / bigDay.rooms) % others.length];
  const notes = benchNotes(bigDay.rooms, bigDay.notes, questionOf);
  await bringIn(address, event, notes);
  for (const question of others)
    await group(
      address,
      event,
      question,
      notes.filter((note) => note.question === question),
    );
  return { event, notes };
}

/** So many notes, dealt out over the rooms. */
export function benchNotes(
  rooms: number,
  count: number,
  questionOf: (at: number) => Question | undefined,
): readonly BenchNote[] {
  return Array.from({ length: count }, (_, at) => {
    const question = questionOf(at);
    if (!question) throw new Error("The template asks too little.");
    return { id: `bench${at}` as NoteId, room: `r${(at % rooms) + 1}` as RoomId, question, text: benchWords(at) };
  });
}

/** Puts notes into their rooms by the way in for notes from elsewhere: typing thousands of them would take minutes. */
export async function bringIn(address: string, { links }: Event, notes: readonly BenchNote[]): Promise<void> {
  const moderator = await comeIn(address, links, "moderator");
  const asked = { session: links.session, as: "moderator" } as const;
  for (const [room, own] of Map.groupBy(notes, (note) => note.room))
    for (let at = 0; at < own.length; at += notesAtOnce) {
      const incoming = own.slice(at, at + notesAtOnce).map(({ id, question, text }) => ({
        id,
        question: question.id,
        place: boardFor(question.kind, question.options).firstPlace,
        text,
      }));
      await moderator.call(api.importNotes, { ...asked, params: { room }, body: { notes: incoming } });
    }
}

async function group(
  address: string,
  { links }: Event,
  question: Question,
  notes: readonly BenchNote[],
): Promise<void> {
  const moderator = await comeIn(address, links, "moderator");
  const placed = Map.groupBy(
    notes.map((note, nth) => ({ note, nth })).filter(({ nth }) => nth % loose !== 0),
    ({ nth }) => nth % groups,
  );
  const orders = generateNKeysBetween(null, null, groups);
  const made = [...placed].map(([nth, own]) => ({
    id: `${question.id}group${nth}` as ClusterId,
    question: question.id satisfies QuestionId,
    name: `Groep ${nth + 1}`,
    statement: `Wat de ruimtes onder ${nth + 1} zeggen, hoort bij elkaar.`,
    order: orders[nth] ?? "",
    notes: own.map(({ note }) => ({ ref: noteRef(note.room, note.id), print: fingerprint(note.text) })),
  }));
  const asked = { session: links.session, as: "moderator" } as const;
  await moderator.call(api.importGroups, { ...asked, body: { themes: [], groups: made } });
}
