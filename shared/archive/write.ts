import type { ClusterId } from "../ids.ts";
import type { ReportInput } from "../report/build.ts";
import { numbersOf } from "../synthesis/numbering.ts";
import { laidAside, type Support, supportOf } from "../synthesis/support.ts";
import { questionsOf } from "../template.ts";
import type { Archive } from "./schema.ts";
import { workOf } from "./work.ts";

/** A session as it is at this moment, as a file that can be read in again. */
export function archiveOf(input: ReportInput): Archive {
  const { session, notes, synthesis, joined, edited, unreadable, participants, byRole, spokenBy, staffNotes } = input;
  const { grades = [] } = input;
  const { title, date, organisers, anonymous, rooms, template } = session;
  const supports = supportsIn(input);
  const numbers = numbersOf(rooms, notes);
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
    rooms: rooms.map(({ id, name, region }) => ({
      id,
      name,
      ...(region !== undefined && { region }),
      participants: joined.get(id) ?? 0,
    })),
    notes: notes.map(({ ref, room, question, place, text, rank, imported }) => ({
      id: ref,
      number: numbers.get(ref) ?? "",
      room,
      question,
      place: plainPlace(place),
      text,
      ...(rank !== undefined && { rank }),
      ...(imported && { imported }),
    })),
    ...(staffNotes && staffNotes.length > 0 && { staffNotes: [...staffNotes] }),
    ...(grades.length > 0 && { grades: [...grades] }),
    themes: synthesis.themes.map(({ id, question, name, order }) => ({ id, question, name, order })),
    groups: synthesis.clusters.map(({ id, question, name, statement, rich, theme, order }) => {
      const support = supports.get(id);
      const roles = spokenBy?.get(id);
      return {
        id,
        question,
        name,
        statement,
        ...(rich && { rich: rich.map(({ bullet, spans }) => ({ bullet, spans: [...spans] })) }),
        ...(theme !== undefined && { theme }),
        order,
        notes: support?.notes.map(({ ref }) => ref) ?? [],
        rooms: support?.rooms.length ?? 0,
        answered: support?.answered ?? 0,
        ...(roles && { roles: [...roles] }),
      };
    }),
    aside: asideIn(input),
    ...workOf(input),
    document: [...edited],
    unreadable: [...unreadable],
  };
}

/** The tray of each question that has something in it. */
function asideIn({ session, notes, synthesis }: ReportInput): Archive["aside"] {
  return questionsOf(session.template).flatMap(({ id: question }) => {
    const own = laidAside(question, notes, synthesis.placements);
    return own.length > 0 ? [{ question, notes: own.map(({ ref }) => ref) }] : [];
  });
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
