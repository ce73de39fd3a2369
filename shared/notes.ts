import * as z from "zod/mini";
import type { NoteId, QuestionId, RoomId } from "./ids.ts";
import { branded, nothing, route, staff } from "./route.ts";

/** One note as the API gives it to scripts. */
const NoteView = z.strictObject({
  ref: z.string(),
  room: branded<RoomId>(),
  question: branded<QuestionId>(),
  place: z.record(z.string(), z.unknown()),
  text: z.string(),
  /** Its place in the room's ranking. Absent when it has none. */
  rank: z.optional(z.number()),
});

/** The notes of all rooms, for staff: part of `api`. */
export const noteRoutes = {
  bringBackNote: route({
    method: "POST",
    path: "/api/sessions/:session/notes/bring-back",
    summary: "Brings back a note that was removed in a room, also after its round or the session closed.",
    as: staff,
    body: z.strictObject({ room: branded<RoomId>(), note: branded<NoteId>() }),
    answer: z.strictObject({}),
  }),
  listNotes: route({
    method: "GET",
    path: "/api/sessions/:session/notes",
    summary:
      "All notes of all rooms. `unreadable` names the rooms of which something is missing, because it cannot be read now.",
    as: staff,
    body: nothing,
    answer: z.strictObject({ notes: z.array(NoteView), unreadable: z.array(branded<RoomId>()) }),
  }),
} as const;
