import * as z from "zod/mini";
import type { ClusterId } from "./ids.ts";
import { branded, nothing, route, staff } from "./route.ts";

/**
 * So many people took part in a role. Without a role: those who did not say, and roles of so few that a number would point at somebody,
 * see `limits.smallCell`.
 */
export const RoleCount = z.strictObject({ role: z.optional(z.string()), people: z.number() });
export type RoleCount = z.infer<typeof RoleCount>;

/** Of the people in a role who wrote on a question (`answered`), at least so many are behind a statement: see `rolesBehind`. Never about few people. */
const RoleShare = z.strictObject({ role: z.string(), behind: z.number(), answered: z.number() });
export type RoleShare = z.infer<typeof RoleShare>;

/** Who speaks: by role how many took part, and which roles stand behind each statement. Who it is leaves the server in no way. */
export const Voices = z.strictObject({
  people: z.array(RoleCount),
  statements: z.array(z.strictObject({ cluster: branded<ClusterId>(), roles: z.array(RoleShare) })),
});
export type Voices = z.infer<typeof Voices>;

/**
 * From which roles a group's notes came when the session was held that this was read in from. `print`: of its notes then, see
 * `printOfGroup`; of other notes it says nothing.
 */
export const SpokenBefore = z.strictObject({
  cluster: branded<ClusterId>(),
  print: z.string().check(z.maxLength(20)),
  roles: z.array(RoleShare),
});
export type SpokenBefore = z.output<typeof SpokenBefore>;

/** Counting by role: part of `api`. */
export const voiceRoutes = {
  listVoices: route({
    method: "GET",
    path: "/api/sessions/:session/voices",
    summary:
      "How many people took part in which of the template's roles, and from which roles what stands in each group comes. Fewer than five people are never told apart. Empty when the template names no roles.",
    as: staff,
    body: nothing,
    answer: Voices,
  }),
} as const;
