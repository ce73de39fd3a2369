import type { SessionView } from "../../shared/api.ts";
import type { Block } from "../../shared/blocks.ts";
import type { RoomId } from "../../shared/ids.ts";
import { type DraftInput, draftReport, type ReportInput } from "../../shared/report/build.ts";
import { linesOf } from "../../shared/report/compare.ts";
import { countedFor, standingRooms } from "../../shared/roomChanges.ts";
import type { DeskLink } from "../sync/deskLink.ts";

/** The document as the statements make it at this moment. */
export function draftOf(view: SessionView, desk: DeskLink): readonly Block[] {
  return draftReport(draftInputOf(view, desk));
}

/** What the document is made from, as it is at this moment. */
function draftInputOf({ rooms, byRole, ...session }: SessionView, { notes, synthesis }: DeskLink): DraftInput {
  return {
    session: { ...session, rooms: standingRooms(rooms) },
    notes: notes.current(),
    synthesis: {
      clusters: synthesis.clusters.current(),
      themes: synthesis.themes.current(),
      placements: synthesis.placements.current(),
      quotes: synthesis.quotes.current(),
      scale: synthesis.scale.current(),
      ledger: synthesis.ledger.current(),
    },
    participants: rooms.reduce((sum, room) => sum + room.joined, 0),
    joined: new Map(rooms.map(({ id, joined }) => [id, joined])),
    ...(byRole && { byRole }),
  };
}

/** The same with what only the finished document has: numbers, what rooms answered and what moderators wrote along. */
export function wholeInputOf(view: SessionView, desk: DeskLink): Omit<ReportInput, "edited" | "appendix" | "front"> {
  const input = draftInputOf(view, desk);
  const numbers = desk.numbers(view.rooms.map(({ id }) => id));
  const into = countedFor(view.rooms);
  const cards = Object.entries(desk.link.roster.current()?.rooms ?? {});
  return {
    ...input,
    notes: input.notes.map((note) => ({ ...note, number: numbers.get(note.ref) ?? "" })),
    staffNotes: desk.staffNotes().map((note) => ({ ...note, room: into.get(note.room) ?? note.room })),
    validated: {
      published: desk.stage.published.current(),
      answers: new Map([...desk.signals.current()].map(([room, { answers }]) => [room, answers])),
    },
    unreadable: cards.flatMap(([room, { unreadable }]) => (unreadable ? [room as RoomId] : [])),
  };
}

/** What people wrote or changed by hand: the lines of the document that a fresh draft does not have. */
export function ownWords(edited: readonly Block[], draft: readonly Block[]): readonly string[] {
  const drafted = new Set(linesOf(draft).map(({ text }) => text));
  return linesOf(edited).flatMap(({ text }) => (drafted.has(text) ? [] : [text]));
}
