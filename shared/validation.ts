import * as z from "zod/mini";
import type { ClusterId, QuestionId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, guests, nothing, route, staff } from "./route.ts";

const done = z.strictObject({});

/** How moderators put their statements to the rooms, and what the rooms answer: part of `api`. What comes of it travels in the documents `stage` and `signals.ROOM`. */
export const validationRoutes = {
  publishDraft: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/draft",
    summary: "Puts the statements on a question to all rooms as they are now: a copy that stays as it is.",
    as: staff,
    body: nothing,
    answer: z.strictObject({ version: z.number() }),
  }),
  takeBackDraft: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/draft/take-back",
    summary: "Takes what was put to the rooms away from them again.",
    as: staff,
    body: nothing,
    answer: done,
  }),
  answerDraft: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/answers",
    summary: "Tells for the room whether statements say what it meant, or what must change; the last answer stands.",
    as: guests,
    body: z.strictObject({
      question: branded<QuestionId>(),
      /** Of the draft that the room had before it. */
      version: z.int(),
      answers: z
        .array(
          z.strictObject({
            statement: branded<ClusterId>(),
            verdict: z.enum(["confirm", "change"]),
            words: z._default(z.string().check(z.trim(), z.maxLength(limits.checkLength)), ""),
          }),
        )
        .check(z.minLength(1), z.maxLength(limits.clusters)),
    }),
    answer: done,
  }),
} as const;
