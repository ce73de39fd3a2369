import * as z from "zod/mini";
import type { PersonId, RoomId } from "./ids.ts";
import type { Role } from "./roles.ts";
import { branded, nothing, route, staff } from "./route.ts";

/** The roles that staff give to somebody who sits in a room. */
const roomRoles = ["facilitator", "participant"] as const satisfies readonly Role[];

/** Somebody who came in as a participant, as staff see them. When anonymous `name` is empty, and `id` is good for these routes only; `connected`: a board is open now. */
export const PersonView = z.strictObject({
  id: branded<PersonId>(),
  role: z.enum(roomRoles),
  name: z.string(),
  room: z.optional(branded<RoomId>()),
  connected: z.boolean(),
  /** How many people sit at their device; absent: one. */
  heads: z.optional(z.number()),
});
export type PersonView = z.infer<typeof PersonView>;

/** What staff do with the people and the rooms of a session: part of `api`. */
export const peopleRoutes = {
  listPeople: route({
    method: "GET",
    path: "/api/sessions/:session/people",
    summary:
      "Who came in as a participant, with their room and whether they are there now. No names in an anonymous session.",
    as: staff,
    body: nothing,
    answer: z.array(PersonView),
  }),
  changePerson: route({
    method: "PATCH",
    path: "/api/sessions/:session/people/:person",
    summary:
      "Makes a participant a facilitator of their room or the other way round, or moves somebody to another room.",
    as: staff,
    body: z.strictObject({ role: z.optional(z.enum(roomRoles)), room: z.optional(branded<RoomId>()) }),
    answer: PersonView,
  }),
  removePerson: route({
    method: "POST",
    path: "/api/sessions/:session/people/:person/remove",
    summary:
      "Takes somebody out: their connections end and their cookie opens nothing. With the code they can come in anew.",
    as: staff,
    body: nothing,
    answer: z.strictObject({}),
  }),
  closeRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/close",
    summary: "Makes a room read only, at once.",
    as: staff,
    body: nothing,
    answer: z.strictObject({}),
  }),
  openRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/open",
    summary: "Lets a room write again.",
    as: staff,
    body: nothing,
    answer: z.strictObject({}),
  }),
} as const;
