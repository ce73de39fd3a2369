import * as z from "zod/mini";
import type { NoteId, QuestionId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, route, staff } from "./route.ts";
import type { Room, Session } from "./session.ts";

/** Writing along in a room, as moderators: part of `api`. */
export const staffNoteRoutes = {
  writeStaffNote: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/staff-notes",
    summary:
      "Writes a note of the moderators in a room, for everybody there, under an id of one's own; one that is there already gets these words. It is no answer of the room and counts nowhere.",
    as: staff,
    body: z.strictObject({
      question: branded<QuestionId>(),
      id: branded<NoteId>(),
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.noteLength)),
    }),
    answer: z.strictObject({}),
  }),
  removeStaffNote: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/staff-notes/remove",
    summary: "Takes away a note of the moderators.",
    as: staff,
    body: z.strictObject({ question: branded<QuestionId>(), note: branded<NoteId>() }),
    answer: z.strictObject({}),
  }),
} as const;

/** Whether moderators may write along: as long as the session is open, in rooms that people can be in. */
export function mayWriteAlong(
  { isClosed }: Pick<Session, "isClosed">,
  { mergedInto }: Pick<Room, "mergedInto">,
): boolean {
  return !isClosed && mergedInto === undefined;
}
