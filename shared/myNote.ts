import * as z from "zod/mini";
import { branded } from "./branded.ts";
import type { NoteId, QuestionId, RoomId, RoundId } from "./ids.ts";

/** A note that a participant began or wrote in. `withOthers`: it holds words of others too. */
export const MyNote = z.strictObject({
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
export const notePlace = { room: branded<RoomId>(), round: branded<RoundId>(), note: branded<NoteId>() };
