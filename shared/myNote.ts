import * as z from "zod/mini";
import type { NoteId, QuestionId, RoomId, RoundId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, guests, nothing, route } from "./route.ts";

/** A note that a participant began or wrote in. `withOthers`: it holds words of others too. */
const MyNote = z.strictObject({
  room: branded<RoomId>(),
  round: branded<RoundId>(),
  note: branded<NoteId>(),
  question: branded<QuestionId>(),
  text: z.string(),
  /** epoch ms, by the clock of the browser that made it. */
  madeAt: z.number(),
  removed: z.boolean(),
  began: z.boolean(),
  withOthers: z.boolean(),
});
export type MyNote = z.infer<typeof MyNote>;

/** Which note: of which room in which round. */
const notePlace = { room: branded<RoomId>(), round: branded<RoundId>(), note: branded<NoteId>() };

/** What people may do with what they wrote themselves. */
export const myNoteRoutes = {
  listMyNotes: route({
    method: "GET",
    path: "/api/sessions/:session/me/notes",
    summary: "The notes that this participant began or wrote in, also those of closed rounds and removed ones.",
    as: guests,
    body: nothing,
    answer: z.array(MyNote),
  }),
  correctMyNote: route({
    method: "PATCH",
    path: "/api/sessions/:session/me/notes",
    summary: "Other words for a note that is all one's own, until the session closes.",
    as: guests,
    body: z.strictObject({
      ...notePlace,
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.noteLength)),
    }),
    answer: z.strictObject({}),
  }),
  withdrawMyNote: route({
    method: "POST",
    path: "/api/sessions/:session/me/notes/withdraw",
    summary: "Takes one's own words out of a note for good, as long as the session is kept; nobody brings them back.",
    as: guests,
    body: z.strictObject(notePlace),
    answer: z.strictObject({}),
  }),
} as const;
