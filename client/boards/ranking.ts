import type { DragEvent } from "react";
import { rankChanges, rankedOf } from "../../shared/doc/ranking.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { BoardNote, NoteActions, NoteRank } from "./board.ts";

const noteType = "application/x-samenbord-note";

/** Lets a note be dragged on a place. */
export function dragNote(event: DragEvent, id: NoteId): void {
  event.dataTransfer.setData(noteType, id);
  event.dataTransfer.effectAllowed = "move";
}

/** The note that is being dragged here. While it is on its way browsers do not tell which: then any word will do. */
export function draggedNote({ dataTransfer }: DragEvent): NoteId | undefined {
  if (!dataTransfer.types.includes(noteType)) return undefined;
  return (dataTransfer.getData(noteType) || "some") as NoteId;
}

/** The notes of a question, each telling where it stands and able to go elsewhere; and in two: those with a place, in order, and the others. */
export function byRank(
  entries: readonly BoardNote[],
  places: number,
  actions: NoteActions | undefined,
): Readonly<{
  all: readonly BoardNote[];
  ranked: readonly BoardNote[];
  others: readonly BoardNote[];
  put(id: NoteId, place: number | undefined): void;
}> {
  if (places === 0) return { all: entries, ranked: [], others: entries, put: () => {} };
  const notes = entries.map(({ note }) => note);
  const order = rankedOf(notes, places).map(({ id }) => id);
  const put = (id: NoteId, place: number | undefined): void => actions?.arrange(rankChanges(notes, id, place, places));
  const withRank = (entry: BoardNote): BoardNote => {
    const at = order.indexOf(entry.note.id);
    const rank: NoteRank = {
      places,
      filled: order.length,
      ...(at >= 0 && { place: at + 1 }),
      ...(actions && !entry.hidden && { put: (place) => put(entry.note.id, place) }),
    };
    return { ...entry, rank };
  };
  const all = new Map(entries.map((entry) => [entry.note.id, withRank(entry)]));
  return {
    all: [...all.values()],
    ranked: order.flatMap((id) => all.get(id) ?? []),
    others: [...all.values()].filter(({ note }) => !order.includes(note.id)),
    put,
  };
}

/** Where Alt with an arrow takes a note: up into the last place and further, down and out. `out` takes it out; absent: nowhere. */
export function placeByKey(key: string, { place, places, filled }: NoteRank): number | "out" | undefined {
  if (key === "ArrowUp") return place === undefined ? Math.min(filled + 1, places) : place > 1 ? place - 1 : undefined;
  if (key !== "ArrowDown" || place === undefined) return undefined;
  return place < filled ? place + 1 : "out";
}
