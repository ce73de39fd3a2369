import type { Note, Room } from "../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import type { Chance } from "../support/chance.ts";

/** What somebody does next: something in the room, or with the browser. */
export type Deed = "edit" | "offline" | "online" | "reload";

/** How often each is done, in parts of the whole. */
const shares = { create: 0.15, move: 0.13, remove: 0.08, bringBack: 0.06 };
const words = ["samen ", "korte lijnen ", "eerder ", "😀", "👩‍👩‍👧 ", "één ", "e\u0301", "ouders\n", "x"];
const questions = ["q1", "q2", "q3"] as const;

/** Now and then a browser loses its connection, finds it again or is reloaded; most of the time people write. */
export function nextDeed(chance: Chance, isOnline: boolean): Deed {
  const share = chance.share();
  if (!isOnline && share < 0.15) return "online";
  if (isOnline && share < 0.03) return "offline";
  return share > 0.98 ? "reload" : "edit";
}

/** Does something that a person can do in a room. Most of it is typing. */
export function edit(room: Room, chance: Chance, madeAt: number): void {
  const notes = room.notes.current();
  const removed = room.removedNotes.current();
  const note = pick(notes, chance);
  const lost = pick(removed, chance);
  let share = chance.share();
  const isNext = (part: number): boolean => {
    share -= part;
    return share < 0;
  };
  if (!note || isNext(shares.create))
    return room.addNote({ id: chance.id(10) as NoteId, text: pick(words, chance) ?? "", spot: spot(chance), madeAt });
  if (isNext(shares.move)) return room.moveNote(note.id, spot(chance));
  if (isNext(shares.remove)) return room.removeNote(note.id);
  if (lost && isNext(shares.bringBack)) return room.bringBackNote(lost.id);
  return room.retypeNote(note.id, retyped(note, chance));
}

function retyped({ text }: Note, chance: Chance): string {
  const at = chance.between(0, text.length);
  const rest = chance.happens(0.3) || text.length > 300 ? text.slice(at + chance.between(0, 12)) : text.slice(at);
  return `${text.slice(0, at)}${pick(words, chance)}${rest}`;
}

function spot(chance: Chance): Note["spot"] {
  const place = { column: chance.id(1), x: chance.between(-500, 500) };
  return { question: pick(questions, chance) as QuestionId, place };
}

function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[chance.between(0, Math.max(0, list.length - 1))];
}
