import * as z from "zod/mini";
import type { QuestionId, RoomId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, guests, nothing, route, staff } from "./route.ts";

/** How many people gave which grade. */
const Counts = z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.int().check(z.minimum(1), z.maximum(100_000)));
export type GradeCounts = z.infer<typeof Counts>;

/** Of `there` people so many gave a grade. `counts` is absent where it could tell of one person what they gave: see `mergeGrades`. */
const people = z.int().check(z.minimum(0), z.maximum(100_000));
const counted = { given: people, there: people, counts: z.optional(Counts) };
const Counted = z.strictObject(counted);
export type CountedGrades = z.infer<typeof Counted>;

const RoomGrades = z.strictObject({ room: branded<RoomId>(), ...counted });

/** The grades for one counterpart; its title is empty when a question asks one grade. */
const CounterpartGrades = z.strictObject({
  title: z.string().check(z.maxLength(limits.nameLength)),
  ...counted,
  rooms: z.array(RoomGrades).check(z.maxLength(limits.rooms)),
});
export type CounterpartGrades = z.infer<typeof CounterpartGrades>;

/** The same as rooms were shown it: of all of them together, and only where it can be told. */
export const ShownGrades = z.object({
  title: z.string().check(z.maxLength(limits.nameLength)),
  given: people,
  there: people,
  counts: Counts,
});

/** All grades on one question. */
export const QuestionGrades = z.strictObject({
  question: branded<QuestionId>(),
  counterparts: z.array(CounterpartGrades).check(z.maxLength(limits.counterparts)),
});
export type QuestionGrades = z.infer<typeof QuestionGrades>;

/** What somebody gave: for each counterpart so many people which grade, see `GivenGrades`. */
const Given = z
  .array(z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.int().check(z.minimum(1), z.maximum(limits.heads))))
  .check(z.maxLength(limits.counterparts));

/** Giving grades, and what comes of it: part of `api`. */
export const gradeRoutes = {
  getGrades: route({
    method: "GET",
    path: "/api/sessions/:session/questions/:question/grades",
    summary:
      "The grades that one gave. Once the round is over also those of one's room (`room`, by counterpart), as far as that tells of no few people what they gave, here or elsewhere.",
    as: guests,
    body: nothing,
    answer: z.strictObject({
      given: Given,
      isOpen: z.boolean(),
      room: z.optional(z.array(z.strictObject({ title: z.string(), ...counted }))),
    }),
  }),
  giveGrades: route({
    method: "PUT",
    path: "/api/sessions/:session/questions/:question/grades",
    summary:
      'Gives one\'s grades while the round is open: for each counterpart, in the order of the question, which grade (`{"8": 1}`), or none (`{}`). They take the place of those given before. A device with several people gives as many grades as there are people.',
    as: guests,
    body: z.strictObject({ given: Given }),
    answer: z.strictObject({ given: Given }),
  }),
  withdrawGrades: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/grades/withdraw",
    summary: "Takes one's own grades on a question away, also when its round is over.",
    as: guests,
    body: z.strictObject({}),
    answer: z.strictObject({}),
  }),
  listGrades: route({
    method: "GET",
    path: "/api/sessions/:session/grades",
    summary:
      "The grades of all rooms together and of each room, by question and counterpart, with how many people gave one. Which grades: once the round is over, and never of fewer than five people.",
    as: staff,
    body: nothing,
    answer: z.array(QuestionGrades),
  }),
} as const;
