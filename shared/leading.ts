import * as z from "zod/mini";
import type { RoomId, VoteId } from "./ids.ts";
import { limits } from "./limits.ts";
import { leaders } from "./roles.ts";
import { branded, nothing, route } from "./route.ts";
import { tools } from "./tools.ts";

/** Which rooms: absent is all rooms, for staff; a facilitator leads their own. */
const inRoom = { room: z.optional(branded<RoomId>()) };
const where = z.strictObject(inRoom);
const nobody = z.strictObject({});
const count = z.int().check(z.minimum(1), z.maximum(limits.dots));
const Dots = z.record(z.string().check(z.maxLength(40)), count);
/** Who sit in a room. */
const seated = ["facilitator", "participant"] as const;

/** What facilitators and moderators let rooms do at a question, and the votes of everybody: part of `api`. */
export const leadingRoutes = {
  writePrivately: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/private",
    summary: "Lets everybody write for themselves: what is written from now on nobody else sees before it is revealed.",
    as: leaders,
    body: where,
    answer: nobody,
  }),
  revealNotes: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/reveal",
    summary: "Puts what people wrote for themselves into their rooms, for all to see, in an order that tells nothing.",
    as: leaders,
    body: where,
    answer: nobody,
  }),
  openVote: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/vote",
    summary:
      "Opens a vote: everybody has so many `dots`, at most `most` of them for one note. A vote that is open stays as it is.",
    as: leaders,
    body: z.strictObject({ ...inRoom, dots: z._default(count, limits.dotsUsual), most: z.optional(count) }),
    answer: nobody,
  }),
  closeVote: route({
    method: "POST",
    path: "/api/sessions/:session/questions/:question/vote/close",
    summary: "Closes the vote: from then on the room sees how many dots each note has, and not whose.",
    as: leaders,
    body: where,
    answer: nobody,
  }),
  switchTools: route({
    method: "POST",
    path: "/api/sessions/:session/rounds/:round/tools",
    summary:
      "Gives a round tools or takes them away; those that are not named stay as they are. What was made with them stays visible.",
    as: leaders,
    body: z.strictObject({ ...inRoom, tools: z.partialRecord(z.enum(tools), z.boolean()) }),
    answer: nobody,
  }),
  getDots: route({
    method: "GET",
    path: "/api/sessions/:session/questions/:question/dots",
    summary: "The dots that one gave in the open vote of one's room, by note.",
    as: seated,
    body: nothing,
    answer: z.strictObject({ dots: Dots }),
  }),
  giveDots: route({
    method: "PUT",
    path: "/api/sessions/:session/questions/:question/dots",
    summary: "Gives one's dots in the open vote of one's room; they take the place of those given before.",
    as: seated,
    body: z.strictObject({
      /** The id of the vote: what was meant for the last one does not count in the next. */ vote: branded<VoteId>(),
      dots: Dots,
    }),
    answer: z.strictObject({ dots: Dots }),
  }),
} as const;
