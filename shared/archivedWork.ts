import * as z from "zod/mini";
import { ShownGrades } from "./grades.ts";
import {
  type ClusterId,
  idPattern,
  type NoteRef,
  type QuestionId,
  type QuoteId,
  type RoomId,
  type TermId,
} from "./ids.ts";
import { limits } from "./limits.ts";
import { branded } from "./route.ts";

const noteRef = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9_-]{1,40}$/, "ROOM.NOTE")),
  z.transform((value) => value as NoteRef),
);
/** A group of notes, or one that lies loose. */
const ledgerId = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}(\.[A-Za-z0-9_-]{1,40})?$/, "GROUP or ROOM.NOTE")),
  z.transform((value) => value as ClusterId | NoteRef),
);
const words = (max: number) => z.string().check(z.maxLength(max * 2)); // two people may fill a text at once
const count = z.int().check(z.minimum(0));
const time = z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15));
const percent = z.int().check(z.minimum(1), z.maximum(99));

/** Words of a note under a statement, see `Quote` of the synthesis. */
const ArchivedQuote = z.object({
  id: branded<QuoteId>(),
  cluster: branded<ClusterId>(),
  note: noteRef,
  from: count,
  to: count,
  print: z.string().check(z.regex(idPattern)),
  masks: z
    .array(z.object({ from: count, to: count, instead: z.string().check(z.maxLength(limits.insteadLength)) }))
    .check(z.maxLength(limits.masksPerQuote)),
  order: z.string().check(z.maxLength(200)),
});

/** What moderators noted with something that rooms do not know, and which rooms can help. */
const ArchivedLedgerLine = z.object({
  about: ledgerId,
  help: z.exactOptional(words(limits.helpLength)),
  state: z.exactOptional(z.enum(["open", "known", "answered"])),
  offers: z
    .array(z.object({ room: branded<RoomId>(), note: z.exactOptional(noteRef) }))
    .check(z.maxLength(limits.rooms)),
});

/** What was put to the rooms on one question. Times are epoch ms. */
const ArchivedDraft = z.object({
  question: branded<QuestionId>(),
  version: count,
  at: time,
  statements: z
    .array(
      z.object({
        id: branded<ClusterId>(),
        words: words(limits.textLength),
        theme: z.exactOptional(words(limits.textLength)),
        rooms: count,
        answered: count,
        since: count,
        was: z.exactOptional(words(limits.textLength)),
      }),
    )
    .check(z.maxLength(limits.clusters)),
  gone: z.array(words(limits.textLength)).check(z.maxLength(limits.clusters)),
  grades: z.exactOptional(z.array(ShownGrades).check(z.maxLength(limits.counterparts))),
});

/** What a room answered to one statement of it. */
const ArchivedAnswer = z.object({
  room: branded<RoomId>(),
  statement: branded<ClusterId>(),
  verdict: z.enum(["confirm", "change"]),
  words: z.string().check(z.maxLength(limits.checkLength)),
  version: count,
  at: time,
});

const topLine = z.exactOptional(z.string().check(z.maxLength(limits.textLength)));

/** What moderators made besides groups, and the document beside its words. What is absent nobody set. */
export const ArchivedWork = z.object({
  quotes: z.exactOptional(z.array(ArchivedQuote).check(z.maxLength(limits.quotes))),
  scale: z.exactOptional(
    z.object({ some: percent, several: percent, many: percent, most: percent, unit: z.enum(["rooms", "regions"]) }),
  ),
  /** Whether a note may lie in several groups. */
  several: z.exactOptional(z.boolean()),
  /** Words that mean the same here. */
  words: z.exactOptional(
    z
      .array(z.object({ id: z.string().check(z.regex(idPattern)), concept: z.string(), words: z.string() }))
      .check(z.maxLength(limits.sessionWords)),
  ),
  ledger: z.exactOptional(z.array(ArchivedLedgerLine).check(z.maxLength(limits.ledgerEntries))),
  top: z.exactOptional(z.object({ title: topLine, subtitle: topLine, date: topLine, organisers: topLine })),
  terms: z.exactOptional(
    z
      .array(
        z.object({
          id: branded<TermId>(),
          term: z.string().check(z.maxLength(limits.titleLength)),
          meaning: z.string().check(z.maxLength(limits.textLength)),
        }),
      )
      .check(z.maxLength(limits.terms)),
  ),
  /** Statements that were in the document at some time, or were looked at and left out. */
  seen: z.exactOptional(z.array(z.string().check(z.regex(idPattern))).check(z.maxLength(limits.statementsSeen))),
  published: z.exactOptional(z.array(ArchivedDraft).check(z.maxLength(limits.publishedDrafts))),
  answers: z.exactOptional(z.array(ArchivedAnswer)),
});
export type ArchivedWork = z.infer<typeof ArchivedWork>;

/** The same on its way into a session. `aside`: notes that do not belong to their question; `document`: its nodes from the `at`th on. */
export const ImportedWork = z.strictObject({
  ...ArchivedWork.shape,
  aside: z.exactOptional(
    z.array(
      z.object({
        question: branded<QuestionId>(),
        notes: z.array(z.object({ ref: noteRef, print: z.string().check(z.maxLength(20)) })),
      }),
    ),
  ),
  document: z.exactOptional(z.object({ at: count, nodes: z.array(z.unknown()) })),
});
export type ImportedWork = z.output<typeof ImportedWork>;
