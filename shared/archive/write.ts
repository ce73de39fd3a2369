import type { ClusterId } from "../ids.ts";
import type { ReportInput } from "../report/build.ts";
import { type Support, supportOf } from "../synthesis/support.ts";
import { questionsOf } from "../template.ts";
import type { Archive } from "./schema.ts";

/** A session as it is at this moment, as a file that can be read in again. */
export function archiveOf(input: ReportInput): Archive {
  const { session, notes, synthesis, joined, edited, unreadable, participants, byRole, spokenBy, staffNotes } = input;
  const { title, date, organisers, anonymous, rooms, template } = session;
  const supports = supportsIn(input);
  return {
    format: "samenbord",
    version: 1,
    title,
    date,
    organisers: [...organisers],
    anonymous,
    participants,
    ...(byRole && byRole.length > 0 && { byRole: [...byRole] }),
    template,
    rooms: rooms.map((room) => ({ ...room, participants: joined.get(room.id) ?? 0 })),
    notes: notes.map(({ ref, room, question, place, text, rank, imported }) => ({
      id: ref,
      room,
      question,
      place: plainPlace(place),
      text,
      ...(rank !== undefined && { rank }),
      ...(imported && { imported }),
    })),
    ...(staffNotes && staffNotes.length > 0 && { staffNotes: [...staffNotes] }),
    themes: synthesis.themes.map(({ id, question, name, order }) => ({ id, question, name, order })),
    groups: synthesis.clusters.map(({ id, question, name, statement, theme, order }) => {
      const support = supports.get(id);
      const roles = spokenBy?.get(id);
      return {
        id,
        question,
        name,
        statement,
        ...(theme !== undefined && { theme }),
        order,
        notes: support?.notes.map(({ ref }) => ref) ?? [],
        rooms: support?.rooms.length ?? 0,
        answered: support?.answered ?? 0,
        ...(roles && { roles: [...roles] }),
      };
    }),
    document: [...edited],
    unreadable: [...unreadable],
  };
}

function supportsIn({ session, notes, synthesis }: ReportInput): ReadonlyMap<ClusterId, Support> {
  const byQuestion = questionsOf(session.template).map(({ id }) => {
    const own = synthesis.clusters.filter(({ question }) => question === id);
    return supportOf(
      id,
      own.map((cluster) => cluster.id),
      notes,
      synthesis.placements,
    );
  });
  return new Map(byQuestion.flatMap((supports) => [...supports]));
}

/** Numbers that JSON does not know are left out: it would make `null` of them. */
function plainPlace(place: Readonly<Record<string, unknown>>): Archive["notes"][number]["place"] {
  return Object.fromEntries(
    Object.entries(place).flatMap(([key, part]) =>
      typeof part === "string" || typeof part === "boolean" || (typeof part === "number" && Number.isFinite(part))
        ? [[key, part]]
        : [],
    ),
  );
}
