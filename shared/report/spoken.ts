import { type Block, plain } from "../blocks.ts";
import type { ClusterId } from "../ids.ts";
import { limits } from "../limits.ts";
import type { RoleCount, RoleShare } from "../voices.ts";
import type { TableWords } from "./tableWords.ts";

/** From which roles each statement is, as the appendix says it. */
export function spokenWords(
  { voices }: TableWords,
  spokenBy: ReadonlyMap<ClusterId, readonly RoleShare[]> = new Map(),
): ReadonlyMap<ClusterId, string> {
  return new Map([...spokenBy].map(([cluster, roles]) => [cluster, voices.behind(roles)]));
}

/** Who took part by role, and how roles were counted. Nothing where nobody was asked. */
export function roleBlocks({ voices }: TableWords, byRole: readonly RoleCount[] = []): readonly Block[] {
  if (byRole.length === 0) return [];
  return [
    { type: "table", head: voices.head, rows: byRole.map(({ role = voices.rest, people }) => [role, String(people)]) },
    { type: "paragraph", spans: plain(voices.about(limits.smallCell)) },
  ];
}
