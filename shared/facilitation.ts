import * as z from "zod/mini";
import type { NoteId, QuestionId, RoomId, RoundId } from "./ids.ts";
import { limits } from "./limits.ts";
import { roles } from "./roles.ts";
import { branded, line, route, staff } from "./route.ts";

/** Text that may be empty and may have several lines. */
const words = (max: number) => z.string().check(z.trim(), z.maxLength(max));
const done = z.strictObject({});
const seated = ["facilitator", "participant"] as const;
const leading = [...staff, "facilitator"] as const;

/** One thing that moderators wrote over notes of a room, as that room may read it. `notes`: those of this room, and of rooms that became part of it, that it rests on. */
const RoomStatement = z.strictObject({
  question: branded<QuestionId>(),
  statement: z.string(),
  notes: z.array(branded<NoteId>()),
});
export type RoomStatement = z.infer<typeof RoomStatement>;

/** How moderators, facilitators and rooms call, ask and answer: part of `api`. What comes of it travels in the documents `stage` and `signals.ROOM`. */
export const facilitationRoutes = {
  announce: route({
    method: "POST",
    path: "/api/sessions/:session/announcements",
    summary: "Tells all rooms something, or only some; with `seconds` it counts down.",
    as: staff,
    body: z.strictObject({
      words: line(limits.announcementLength),
      rooms: z.optional(z.array(branded<RoomId>()).check(z.minLength(1), z.maxLength(limits.rooms))),
      seconds: z.optional(z.int().check(z.minimum(1), z.maximum(3_600))),
    }),
    answer: done,
  }),
  point: route({
    method: "POST",
    path: "/api/sessions/:session/look",
    summary:
      "Points all at a question or a note; without `question` it stops. Staff point in all rooms or in one, a facilitator in their own.",
    as: leading,
    body: z.strictObject({
      room: z.optional(branded<RoomId>()),
      question: z.optional(branded<QuestionId>()),
      note: z.optional(branded<NoteId>()),
      follow: z._default(z.boolean(), false),
    }),
    answer: done,
  }),
  raiseHand: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/hand",
    summary: "Asks for a moderator to come to this room.",
    as: seated,
    body: z.strictObject({ line: z._default(words(limits.handLineLength), "") }),
    answer: done,
  }),
  takeHand: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/hand/take",
    summary: "Tells the room that a moderator is coming.",
    as: staff,
    body: z.undefined(),
    answer: done,
  }),
  lowerHand: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/hand/lower",
    summary: "The room needs nobody any more, or was helped.",
    as: roles,
    body: z.undefined(),
    answer: done,
  }),
  markDone: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/done",
    summary: "Tells that the room is done with a round, or is not after all.",
    as: seated,
    body: z.strictObject({ round: branded<RoundId>(), done: z.boolean() }),
    answer: done,
  }),
  extendRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/extend",
    summary: "Gives one room more time in a round, up to a limit: staff in any, a facilitator in their own.",
    as: leading,
    body: z.strictObject({ round: branded<RoundId>(), minutes: z.int().check(z.minimum(1), z.maximum(15)) }),
    answer: z.strictObject({ extraMs: z.number() }),
  }),
  checkRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/check",
    summary: "Tells whether what the room wrote in a round says what it meant, and what is missing.",
    as: seated,
    body: z.strictObject({
      round: branded<RoundId>(),
      verdict: z.enum(["accurate", "change"]),
      words: z._default(words(limits.checkLength), ""),
    }),
    answer: done,
  }),
  listStatements: route({
    method: "GET",
    path: "/api/sessions/:session/rooms/:room/statements",
    summary: "What moderators wrote so far over notes of this room.",
    as: roles,
    body: z.undefined(),
    answer: z.array(RoomStatement),
  }),
} as const;
