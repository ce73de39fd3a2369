import type { Cluster } from "../doc/synthesis.ts";
import type { Finding, QuestionFindings, Synthesised } from "./findings.ts";
import type { SourcedNote } from "./merge.ts";

/** Whether somebody wrote what it says. Until then it goes by the name of its group, and that may be a mere proposal. */
export function isStated({ cluster }: Pick<Finding, "cluster">): boolean {
  return cluster.statement.trim() !== "";
}

/** Only what somebody wrote a statement for: what can be put to the rooms. */
export function onlyStated(found: QuestionFindings): QuestionFindings {
  const groups = found.groups.map((group) => ({ ...group, findings: group.findings.filter(isStated) }));
  return { ...found, groups: groups.filter(({ findings }) => findings.length > 0) };
}

/** The groups of all questions that nobody wrote a statement for, in their order. One without notes says nothing and needs none. */
export function unstatedGroups(
  notes: readonly SourcedNote[],
  { clusters, placements }: Pick<Synthesised, "clusters" | "placements">,
): readonly Cluster[] {
  const used = new Set(
    notes.flatMap(({ ref, question }) => (placements.get(ref) ?? []).map(({ cluster }) => `${question} ${cluster}`)),
  );
  return clusters.filter((cluster) => !isStated({ cluster }) && used.has(`${cluster.question} ${cluster.id}`));
}
