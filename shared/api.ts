import * as z from "zod/mini";
import { errorCodes } from "./errors.ts";
import { facilitationRoutes } from "./facilitation.ts";
import { gradeRoutes } from "./grades.ts";
import { idPattern, type PersonId, type RoomId, type RoundId, type SessionId } from "./ids.ts";
import { ImportedSession, importRoutes } from "./importing.ts";
import { leadingRoutes } from "./leading.ts";
import { Certificate, Life } from "./life.ts";
import { limits } from "./limits.ts";
import { myNoteRoutes } from "./myNote.ts";
import { noteRoutes } from "./notes.ts";
import { peopleRoutes } from "./people.ts";
import { doors, roles } from "./roles.ts";
import { roomChangeRoutes } from "./roomChanges.ts";
import { branded, line, nothing, route, staff } from "./route.ts";
import { codeAlphabet, codeLength, normaliseCode } from "./session.ts";
import { staffNoteRoutes } from "./staffNotes.ts";
import { Template } from "./template.ts";
import { Admitted, ticketRoutes } from "./ticket.ts";
import { validationRoutes } from "./validation.ts";
import { RoleCount, voiceRoutes } from "./voices.ts";

const Role = z.enum(roles);
const Door = z.enum(doors);

/** A calendar day that exists, `YYYY-MM-DD`. */
const Day = z.iso.date();

const Room = z.strictObject({
  name: line(limits.nameLength),
  region: z.optional(line(limits.nameLength)),
});

export const CreateSession = z.strictObject({
  template: z.string().check(z.regex(idPattern)),
  title: line(limits.titleLength),
  date: Day,
  organisers: z._default(z.array(line(limits.titleLength)).check(z.maxLength(limits.organisers)), []),
  anonymous: z._default(z.boolean(), false),
  /** For how many days it is kept after it closed. */
  keepDays: z._default(z.int().check(z.minimum(1), z.maximum(limits.keepDays)), limits.keepDaysUsual),
  rooms: z.array(Room).check(z.minLength(1), z.maxLength(limits.rooms)),
});
/** What a client sends. */
export type CreateSession = z.input<typeof CreateSession>;

/** Everything that lets people in. Who holds a link has its rights; the secret stands behind the `#` and so reaches no log. */
export const Links = z.strictObject({
  session: branded<SessionId>(),
  code: z.string(),
  organiser: z.string(),
  moderator: z.string(),
  participant: z.string(),
  rooms: z.array(
    z.strictObject({
      id: branded<RoomId>(),
      name: z.string(),
      region: z.optional(z.string()),
      link: z.string(),
    }),
  ),
});
export type Links = z.infer<typeof Links>;

/** What participants need to come in. */
const Invitation = z.strictObject({ code: z.string(), participant: z.string() });
export type Invitation = z.infer<typeof Invitation>;

export const Me = z.strictObject({
  id: branded<PersonId>(),
  role: Role,
  name: z.string(),
  room: z.optional(branded<RoomId>()),
  /** How many people sit at this device; absent: one. */
  heads: z.optional(z.number()),
  /** One of the template's roles, or empty when they would rather not say. Absent: not asked yet. */
  speaksAs: z.optional(z.string()),
});
export type Me = z.infer<typeof Me>;

export const SessionView = z.strictObject({
  id: branded<SessionId>(),
  title: z.string(),
  date: z.string(),
  organisers: z.array(z.string()),
  anonymous: z.boolean(),
  template: Template,
  /** `people`: who are in the room now. `joined`: how many ever chose it. */
  rooms: z.array(
    z.strictObject({
      id: branded<RoomId>(),
      name: z.string(),
      region: z.optional(z.string()),
      mergedInto: z.optional(branded<RoomId>()),
      people: z.number(),
      joined: z.number(),
    }),
  ),
  /** Which edition of the rooms and their closing this is, see `Roster`; absent: as they were made. */
  roomsEdition: z.optional(z.number()),
  me: Me,
  /** What is on stage; absent before the first round. */
  round: z.optional(branded<RoundId>()),
  /** How many took part in which role, see `RoleCount`: for staff, where the template names roles. */
  byRole: z.optional(z.array(RoleCount)),
  life: Life,
  /** The server's clock, epoch ms. */
  now: z.number(),
});
export type SessionView = z.infer<typeof SessionView>;

export const TemplateChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  language: z.enum(["nl", "en"]),
  about: z.string(),
  rounds: z.number(),
  questions: z.number(),
  minutes: z.number(),
});
export type TemplateChoice = z.infer<typeof TemplateChoice>;

export const ExportChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  extension: z.string(),
  type: z.string(),
  /** What it holds: the document, the notes and counts as tables, the whole session to read in again, or all of these files. */
  of: z.enum(["document", "tables", "whole", "everything"]),
});
export type ExportChoice = z.infer<typeof ExportChoice>;

export const ErrorView = z.strictObject({
  error: z.strictObject({
    code: z.enum(errorCodes),
    message: z.string(),
    /** Where in the body the mistake is. Absent when it is about the whole. */
    path: z.optional(z.string()),
  }),
});

const Code = z.pipe(
  z.string().check(z.maxLength(40)),
  z.pipe(
    z.transform(normaliseCode),
    z
      .string()
      .check(
        z.regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`), `the ${codeLength} letters and digits on the screen`),
      ),
  ),
);

/**
 * The HTTP API, all of it. Routes with `as` take `?as=DOOR` (organiser, moderator or participant) and the cookie that `enter` gave
 * for that door; without either the answer is the same as for a session that does not exist.
 */
export const api = {
  listTemplates: route({
    method: "GET",
    path: "/api/templates",
    summary: "The kinds of session there are.",
    body: nothing,
    answer: z.array(TemplateChoice),
  }),
  createSession: route({
    method: "POST",
    path: "/api/sessions",
    summary: "Makes a session and answers with its links.",
    body: CreateSession,
    answer: Links,
  }),
  enterByCode: route({
    method: "POST",
    path: "/api/enter",
    summary: "Lets a participant in by the code on the screen.",
    body: z.strictObject({ code: Code }),
    answer: z.strictObject({ session: branded<SessionId>() }),
  }),
  enter: route({
    method: "POST",
    path: "/api/sessions/:session/enter",
    summary:
      "Lets somebody in, by the secret of a link, which becomes a cookie, or without one by the cookie; who has that stays the same person. `room`: sits down there, where that can be. Answers with what the first screen needs.",
    body: z.strictObject({
      as: Door,
      key: z.optional(z.string().check(z.maxLength(64))),
      room: z.optional(branded<RoomId>()),
    }),
    /** `admitted`: to their room, for participants who have one. */
    answer: z.strictObject({ view: SessionView, admitted: z.optional(Admitted) }),
  }),
  getSession: route({
    method: "GET",
    path: "/api/sessions/:session",
    summary: "The session as this person may see it.",
    as: roles,
    body: nothing,
    answer: SessionView,
  }),
  updateMe: route({
    method: "PATCH",
    path: "/api/sessions/:session/me",
    summary:
      "Sets one's name, how many people sit at this device, as what they take part (one of the template's roles; empty: rather not say), or chooses a room; `emptiest` is the room with the fewest people.",
    as: roles,
    body: z.strictObject({
      name: z.optional(line(limits.nameLength)),
      heads: z.optional(z.int().check(z.minimum(1), z.maximum(limits.heads))),
      speaksAs: z.optional(z.string().check(z.maxLength(limits.nameLength))),
      room: z.optional(z.union([z.literal("emptiest"), branded<RoomId>()], "the id of a room, or emptiest")),
    }),
    answer: Me,
  }),
  importSession: route({
    method: "POST",
    path: "/api/sessions/import",
    summary: "Makes a session with the template and the rooms of an archive, under the ids that they have there.",
    body: ImportedSession,
    answer: Links,
  }),
  ...importRoutes,
  ...ticketRoutes,
  leave: route({
    method: "POST",
    path: "/api/sessions/:session/leave",
    summary: "Forgets who this browser is.",
    as: roles,
    body: nothing,
    answer: z.strictObject({}),
  }),
  ...peopleRoutes,
  ...roomChangeRoutes,
  ...leadingRoutes,
  ...myNoteRoutes,
  ...facilitationRoutes,
  ...staffNoteRoutes,
  ...validationRoutes,
  ...voiceRoutes,
  ...gradeRoutes,
  getLinks: route({
    method: "GET",
    path: "/api/sessions/:session/links",
    summary: "All links of the session.",
    as: ["organiser"],
    body: nothing,
    answer: Links,
  }),
  getInvitation: route({
    method: "GET",
    path: "/api/sessions/:session/invitation",
    summary: "The code and the link for participants, to show on a screen.",
    as: staff,
    body: nothing,
    answer: Invitation,
  }),
  closeSession: route({
    method: "POST",
    path: "/api/sessions/:session/close",
    summary: "Closes the session: its rooms become read only. The days that it is kept begin.",
    as: ["organiser"],
    body: nothing,
    answer: Life,
  }),
  eraseSession: route({
    method: "POST",
    path: "/api/sessions/:session/erase",
    summary: "Erases the session for good, once its title is given as confirmation; answers with the proof.",
    as: ["organiser"],
    body: z.strictObject({ title: line(limits.titleLength) }),
    answer: Certificate,
  }),
  ...noteRoutes,
  listExports: route({
    method: "GET",
    path: "/api/exports",
    summary: "The formats a report can be downloaded in.",
    body: nothing,
    answer: z.array(ExportChoice),
  }),
} as const;
