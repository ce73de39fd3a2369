import * as z from "zod/mini";
import { ArchivedWork } from "../archivedWork.ts";
import { QuestionGrades } from "../grades.ts";
import { idPattern } from "../ids.ts";
import { RichLines } from "../importing.ts";
import { limits } from "../limits.ts";
import { Template } from "../template.ts";

const id = z.string().check(z.regex(idPattern));
const ref = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9_-]{1,40}$/, "ROOM.NOTE"));
const name = z.string().check(z.minLength(1), z.maxLength(limits.titleLength));
const words = (max: number) => z.string().check(z.maxLength(max * 2)); // two people may fill a text at once

/** One note. `place` is as its board kind has it; `rank` is its place in its room's ranking, absent when it has none. */
const ArchivedNote = z.object({
  id: ref,
  /** How people point at it, such as `R12.3`: for readers. */
  number: z.optional(z.string()),
  room: id,
  question: id,
  place: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  text: words(limits.noteLength),
  rank: z.optional(z.int().check(z.minimum(1), z.maximum(limits.places))),
  /** It was read in from elsewhere. */
  imported: z.optional(z.literal(true)),
});

/** One group of notes with its statement. `rooms` of `answered`: the count, for readers; reading it in counts anew. */
const ArchivedGroup = z.object({
  id,
  question: id,
  name: words(limits.clusterNameLength),
  statement: words(limits.statementLength),
  /** Its lines with their looks; absent when it has none. */
  rich: z.optional(RichLines),
  theme: z.optional(id),
  order: z.string().check(z.maxLength(200)),
  notes: z.array(ref),
  rooms: z.number(),
  answered: z.number(),
  /** From which of the template's roles the people are who wrote its notes, out of those who wrote on the question. Never about few. */
  roles: z.optional(z.array(z.object({ role: z.string(), behind: z.number(), answered: z.number() }))),
});

const ArchivedTheme = z.object({
  id,
  question: id,
  name: words(limits.clusterNameLength),
  order: z.string().check(z.maxLength(200)),
});

/**
 * A session as one JSON file: for other programs, and to be read in again as a new session. What a later version adds is passed
 * over by an earlier one; what it changes gets another `version`. Notes stand in it as they were written, with what was hidden in
 * quotes, so it is for moderators.
 *
 * Left out on purpose: who took part and who wrote what, and all that would tell it; what was removed, or written for oneself; what
 * happened on the day (calls, hands, votes, dots and reactions); how boards looked (colours, stacks, drawings); comments and versions of
 * the document, which are in no download; and rooms that became part of another, whose notes stand under that one. Counts by role and
 * grades are told again in a session that it is read into; those of a group as long as that holds the same notes.
 */
export const Archive = z.object({
  format: z.literal("samenbord"),
  version: z.literal(1),
  title: name,
  date: z.iso.date(),
  organisers: z.array(name).check(z.maxLength(limits.organisers)),
  anonymous: z.boolean(),
  participants: z.number(),
  /** How many of them in which of the template's roles; without a role: the rest. Absent where nobody was asked. */
  byRole: z.optional(z.array(z.object({ role: z.optional(z.string()), people: z.number() }))),
  template: Template,
  rooms: z
    .array(z.object({ id, name, region: z.optional(name), participants: z.number() }))
    .check(z.minLength(1), z.maxLength(limits.rooms)),
  notes: z.array(ArchivedNote),
  /** What moderators wrote along in the rooms: no answers, and counted nowhere. Absent: nothing. */
  staffNotes: z.optional(z.array(z.object({ room: id, question: id, text: words(limits.noteLength) }))),
  /** How many people gave which grade, of all rooms and of each. Never of few: then only how many gave one. Absent: nobody was asked. */
  grades: z.optional(z.array(QuestionGrades)),
  themes: z.array(ArchivedTheme).check(z.maxLength(limits.clusters)),
  groups: z.array(ArchivedGroup).check(z.maxLength(limits.clusters)),
  /** Notes that do not belong to their question. */
  aside: z.optional(z.array(z.object({ question: id, notes: z.array(ref) }))),
  ...ArchivedWork.shape,
  /** The document as people edited it, as the editor has it; empty when nobody made one. */
  document: z.array(z.unknown()),
  /** Rooms of which something could not be read when the file was made. */
  unreadable: z.array(id),
});
export type Archive = z.infer<typeof Archive>;
