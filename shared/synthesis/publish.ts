import type { PublishedDraft, PublishedStatement } from "../doc/published.ts";
import type { CounterpartGrades } from "../grades.ts";
import { type NoteId, parseNoteRef, type RoomId } from "../ids.ts";
import type { QuestionFindings } from "./findings.ts";

/**
 * What the rooms will be shown of a question, as it stands now: every statement, in the order of the document.
 *
 * @param before  what they were shown last; absent the first time. @param at  epoch ms. @param grades  what all rooms gave, where the question asks
 * that: what can be told of it goes along.
 */
export function draftOf(
  found: QuestionFindings,
  before: PublishedDraft | undefined,
  at: number,
  grades: readonly CounterpartGrades[] = [],
): PublishedDraft {
  const version = (before?.version ?? 0) + 1;
  const earlier = new Map(before?.statements.map((statement) => [statement.id, statement]));
  const statements = found.groups.flatMap(({ theme, findings }) =>
    findings.map(({ cluster: { id }, words, support }): PublishedStatement => {
      const known = earlier.get(id);
      earlier.delete(id);
      return {
        id,
        words,
        ...(theme && { theme: theme.name.trim() }),
        rooms: support.rooms.length,
        answered: support.answered,
        since: known?.words === words ? known.since : version,
        ...(known?.words === words ? known.was !== undefined && { was: known.was } : known && { was: known.words }),
      };
    }),
  );
  const gone = [...earlier.values()].map(({ words }) => words);
  const told = grades.flatMap(({ title, given, there, counts }) => (counts ? [{ title, given, there, counts }] : []));
  return { version, at, statements, gone, ...(told.length > 0 && { grades: told }) };
}

/** What takes a draft back from the rooms. Its version counts, so that what comes later is not taken for what they answered before. */
export function takenBack(before: PublishedDraft, at: number): PublishedDraft {
  return { version: before.version + 1, at, statements: [], gone: [] };
}

/** How a statement differs from what the rooms were shown before. */
export type News = "new" | "changed";

/** What is new about a statement in this version of the draft. Absent when nothing is, and in the first version, where all is new. */
export function newsOf({ version }: PublishedDraft, { since, was }: PublishedStatement): News | undefined {
  if (version === 1 || since !== version) return undefined;
  return was === undefined ? "new" : "changed";
}

/** What is different on the desk from what the rooms were shown: how many statements are new, say something else, or are gone. */
export type Unpublished = Readonly<{ fresh: number; changed: number; gone: number }>;

export function unpublishedIn(found: QuestionFindings, shown: PublishedDraft): Unpublished {
  const { statements, version, gone } = draftOf(found, shown, shown.at);
  const since = statements.filter((statement) => statement.since === version);
  return {
    fresh: since.filter(({ was }) => was === undefined).length,
    changed: since.filter(({ was }) => was !== undefined).length,
    gone: gone.length,
  };
}

/** Which notes of each room stand behind each statement. Rooms behind none are absent. */
export function ownNotesBehind(
  found: QuestionFindings,
): ReadonlyMap<RoomId, Readonly<Record<string, readonly NoteId[]>>> {
  const rooms = new Map<RoomId, Record<string, NoteId[]>>();
  for (const { cluster, support } of found.groups.flatMap(({ findings }) => findings))
    for (const { ref, room } of support.notes) {
      const note = parseNoteRef(ref)?.note;
      if (note === undefined) continue;
      const own = rooms.get(room) ?? {};
      rooms.set(room, own);
      own[cluster.id] = [...(own[cluster.id] ?? []), note];
    }
  return rooms;
}
