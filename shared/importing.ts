import * as z from "zod/mini";
import { ImportedWork } from "./archivedWork.ts";
import { QuestionGrades } from "./grades.ts";
import type { ClusterId, NoteId, NoteRef, QuestionId, RoomId, ThemeId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, line, route, staff } from "./route.ts";
import { Template } from "./template.ts";
import { RoleCount, SpokenBefore } from "./voices.ts";

/** One note from elsewhere, on its way into a room. */
export const ImportedNote = z.strictObject({
  id: branded<NoteId>(),
  question: branded<QuestionId>(),
  place: z.record(
    z.string().check(z.maxLength(40)),
    z.union([z.string().check(z.maxLength(100)), z.number(), z.boolean()]),
  ),
  text: z.string().check(z.minLength(1), z.maxLength(limits.noteLength * 2)),
  rank: z.optional(z.int().check(z.minimum(1), z.maximum(limits.places))),
});
export type ImportedNote = z.input<typeof ImportedNote>;

const ref = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9_-]{1,40}$/, "ROOM.NOTE")),
  z.transform((value) => value as NoteRef),
);
const words = (max: number) => z.string().check(z.maxLength(max * 2));
const order = z.string().check(z.maxLength(200));

export const ImportedTheme = z.strictObject({
  id: branded<ThemeId>(),
  question: branded<QuestionId>(),
  name: words(limits.clusterNameLength),
  order,
});

/** The lines of a statement with their looks. */
export const RichLines = z
  .array(
    z.object({
      bullet: z.boolean(),
      spans: z.array(
        z.object({
          text: words(limits.statementLength),
          bold: z.exactOptional(z.boolean()),
          italic: z.exactOptional(z.boolean()),
          href: z.exactOptional(z.string().check(z.maxLength(limits.textLength))),
        }),
      ),
    }),
  )
  .check(z.maxLength(limits.statementLength));

/** A group with its notes. `print` is the fingerprint of a note's words. */
export const ImportedGroup = z.strictObject({
  id: branded<ClusterId>(),
  question: branded<QuestionId>(),
  name: words(limits.clusterNameLength),
  statement: words(limits.statementLength),
  rich: z.optional(RichLines),
  theme: z.optional(branded<ThemeId>()),
  order,
  notes: z.array(z.strictObject({ ref, print: z.string().check(z.maxLength(20)) })),
});

/** A session as it was, without what people wrote in it. */
export const ImportedSession = z.strictObject({
  title: line(limits.titleLength),
  date: z.iso.date(),
  organisers: z.array(line(limits.titleLength)).check(z.maxLength(limits.organisers)),
  anonymous: z.boolean(),
  template: Template,
  rooms: z
    .array(
      z.strictObject({
        id: branded<RoomId>(),
        name: line(limits.nameLength),
        region: z.optional(line(limits.nameLength)),
        /** How many took part when it was held. */
        joinedBefore: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
      }),
    )
    .check(z.minLength(1), z.maxLength(limits.rooms)),
  /** What was counted by role when it was held. */
  byRoleBefore: z.optional(z.array(RoleCount).check(z.maxLength(limits.roles + 1))),
  /** The grades that were given. */
  gradesBefore: z.optional(z.array(QuestionGrades).check(z.maxLength(limits.publishedDrafts))),
  spokenBefore: z.optional(z.array(SpokenBefore).check(z.maxLength(limits.clusters))),
});

/** So many notes go in one request: they stay well within what a body may be. */
export const notesAtOnce = 200;

const added = z.strictObject({ added: z.number() });

/** Bringing in what was written elsewhere: part of `api`. What is there already, by its id, stays as it is. */
export const importRoutes = {
  importNotes: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/notes",
    summary: `Adds notes from elsewhere to a room, at most ${notesAtOnce} at once; they are marked as imported. One whose id is there already is passed over. \`added\`: how many are new.`,
    as: staff,
    body: z.strictObject({ notes: z.array(ImportedNote).check(z.minLength(1), z.maxLength(notesAtOnce)) }),
    answer: added,
  }),
  importGroups: route({
    method: "POST",
    path: "/api/sessions/:session/groups",
    summary:
      "Adds themes, and groups with their statements and notes, to the desk. One whose id is there already is passed over.",
    as: staff,
    body: z.strictObject({ themes: z.array(ImportedTheme), groups: z.array(ImportedGroup) }),
    answer: added,
  }),
  importWork: route({
    method: "POST",
    path: "/api/sessions/:session/work",
    summary:
      "Adds what else moderators made, any of its parts; and what was put to the rooms and what they answered, to a session that was made from a file. What is there already stays as it is.",
    as: staff,
    body: ImportedWork,
    answer: z.strictObject({}),
  }),
} as const;
