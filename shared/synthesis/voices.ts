import type { Placements } from "../doc/placements.ts";
import type { Cluster } from "../doc/synthesis.ts";
import type { ClusterId, NoteRef, PersonId, QuestionId, RoomId } from "../ids.ts";
import { limits } from "../limits.ts";
import type { RoleCount, RoleShare, SpokenBefore } from "../voices.ts";
import { fingerprint } from "./merge.ts";

/** Somebody who took part. `speaksAs` is empty or absent when they did not say; `heads` share a device; absent: one. */
type Speaker = Readonly<{ id: PersonId; speaksAs?: string | undefined; heads?: number | undefined }>;

/** Who began which note, in which room, and on which question. */
export type Begun = Readonly<{ ref: NoteRef; room: RoomId; question: QuestionId; by: PersonId }>;

/**
 * How many took part in each role, the largest first and the rest last.
 *
 * Nobody can be pointed at: roles of few people go into the rest, and the smallest of the others goes along when that alone would be
 * few, because whoever knows the sum could reckon it back. Empty when no role is left to tell.
 */
export function countRoles(roles: readonly string[], people: readonly Speaker[]): readonly RoleCount[] {
  const counts = roles.map((role) => ({
    role,
    people: people.filter(({ speaksAs }) => speaksAs === role).reduce((sum, { heads = 1 }) => sum + heads, 0),
  }));
  const told = counts.filter((count) => count.people >= limits.smallCell).sort((a, b) => b.people - a.people);
  const all = people.reduce((sum, { heads = 1 }) => sum + heads, 0);
  const restOf = (shown: readonly RoleCount[]): number => shown.reduce((left, count) => left - count.people, all);
  if (restOf(told) > 0 && restOf(told) < limits.smallCell) told.pop();
  const rest = restOf(told);
  return told.length === 0 ? [] : [...told, ...(rest > 0 ? [{ people: rest }] : [])];
}

/**
 * From which roles the people are who began the notes of each group, out of all of that role who wrote on its question. A role of few
 * is left out, whether few or none of it stand there; groups behind which no role can be told are absent.
 *
 * `behind` is told in steps of `limits.smallCell`, rounded down: whoever moves one note sees nothing change but where a step lies.
 */
export function rolesBehind(
  roles: readonly string[],
  people: readonly Speaker[],
  begun: readonly Begun[],
  { clusters, placements }: Readonly<{ clusters: readonly Pick<Cluster, "id" | "question">[]; placements: Placements }>,
): ReadonlyMap<ClusterId, readonly RoleShare[]> {
  const roleOf = new Map(people.map(({ id, speaksAs }) => [id, speaksAs]));
  const wrote = Map.groupBy(begun, ({ question }) => question);
  const lying = Map.groupBy(
    begun.flatMap((note) => (placements.get(note.ref) ?? []).map(({ cluster }) => ({ ...note, cluster }))),
    ({ cluster }) => cluster,
  );
  const speaking = (role: string, notes: readonly Begun[] = []): number =>
    new Set(notes.flatMap(({ by }) => (roleOf.get(by) === role ? [by] : []))).size;
  const answered = new Map(
    [...wrote].map(([question, notes]) => [question, new Map(roles.map((role) => [role, speaking(role, notes)]))]),
  );
  const told = clusters.map(({ id, question }) => {
    const notes = lying.get(id)?.filter((note) => note.question === question);
    const shares = roles.map((role) => ({
      role,
      behind: inSteps(speaking(role, notes)),
      answered: answered.get(question)?.get(role) ?? 0,
    }));
    const enough = shares.filter(({ behind }) => behind >= limits.smallCell);
    return [id, enough.sort((a, b) => b.behind - a.behind)] as const;
  });
  return new Map(told.filter(([, shares]) => shares.length > 0));
}

const inSteps = (people: number): number => people - (people % limits.smallCell);

/** Who took part before, in the session that this was read in from, and who does here, as one count. */
export function addedUp(before: readonly RoleCount[], now: readonly RoleCount[]): readonly RoleCount[] {
  if (before.length === 0) return now;
  const people = new Map<string | undefined, number>();
  for (const count of [...before, ...now]) people.set(count.role, (people.get(count.role) ?? 0) + count.people);
  const told = [...people].flatMap(([role, n]) => (role === undefined ? [] : [{ role, people: n }]));
  const rest = people.get(undefined) ?? 0;
  return [...told.sort((a, b) => b.people - a.people), ...(rest > 0 ? [{ people: rest }] : [])];
}

/** What was counted before of groups that still hold the very same notes: of others nobody knows any more whose they were. */
export function stillSpoken(
  before: readonly SpokenBefore[],
  placements: Placements,
): ReadonlyMap<ClusterId, readonly RoleShare[]> {
  const lying = Map.groupBy(
    [...placements].flatMap(([ref, places]) => places.map(({ cluster }) => ({ ref, cluster }))),
    ({ cluster }) => cluster,
  );
  const isSame = ({ cluster, print }: SpokenBefore): boolean =>
    printOfGroup((lying.get(cluster) ?? []).map(({ ref }) => ref)) === print;
  return new Map(before.filter(isSame).map(({ cluster, roles }) => [cluster, roles]));
}

/** Tells whether a group still holds the same notes. */
export function printOfGroup(refs: readonly NoteRef[]): string {
  return fingerprint([...refs].sort().join(" "));
}
