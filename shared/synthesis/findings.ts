import { asideOf } from "../doc/placements.ts";
import type { Cluster, SynthesisNow, Theme } from "../doc/synthesis.ts";
import type { QuestionId } from "../ids.ts";
import type { SourcedNote } from "./merge.ts";
import { shownQuotes } from "./quoting.ts";
import { roomsThatAnswered, type Support, supportOf } from "./support.ts";

/** What the moderators made, as plain values: the current values of the synthesis document, in their order. */
export type Synthesised = Pick<SynthesisNow, "clusters" | "themes" | "placements"> &
  Partial<Pick<SynthesisNow, "quotes" | "scale" | "ledger" | "several" | "words">>;

/**
 * What rooms said together. `words` is the statement, or the cluster's name as long as nobody wrote one (see `isStated`). `quotes` are words of its notes
 * as they may be shown.
 */
export type Finding = Readonly<{ cluster: Cluster; words: string; support: Support; quotes: readonly string[] }>;

/** Findings under one theme. `theme` is absent for those that stand under none. */
export type FindingGroup = Readonly<{ theme?: Theme; findings: readonly Finding[] }>;

/** One question: what was found, what lies in no finding, and how many rooms answered. */
export type QuestionFindings = Readonly<{
  /** Those without a theme first, so that they do not seem to belong to the theme above them. No empty groups. */
  groups: readonly FindingGroup[];
  /** Notes that stand behind none of the findings. */
  loose: readonly SourcedNote[];
  /** Notes that do not belong to this question, as the moderators see it: they count neither as told nor as loose. */
  aside: readonly SourcedNote[];
  notes: number;
  answered: number;
}>;

/**
 * Reads clusters as findings. A cluster without words or without notes says nothing and is left out;
 * its notes count as loose, so that no room's words get lost.
 */
export function findingsOf(
  question: QuestionId,
  notes: readonly SourcedNote[],
  { clusters, themes, placements, quotes = [] }: Synthesised,
): QuestionFindings {
  const own = clusters.filter((cluster) => cluster.question === question);
  const ids = own.map(({ id }) => id);
  const aside = asideOf(question);
  const all = new Set(clusters.map(({ id }) => id));
  const support = supportOf(question, [...ids, aside], notes, placements);
  const findings = own.flatMap((cluster): Finding[] => {
    const words = cluster.statement.trim() || cluster.name.trim();
    const behind = support.get(cluster.id);
    if (!words || !behind || behind.notes.length === 0) return [];
    const shown = shownQuotes(cluster.id, quotes, behind.notes, all).flatMap((quote) => quote.words ?? []);
    return [{ cluster, words, support: behind, quotes: shown }];
  });
  const told = new Set(findings.flatMap((finding) => finding.support.notes.map((note) => note.ref)));
  const setAside = support.get(aside)?.notes.filter((note) => !told.has(note.ref)) ?? []; // who puts it in a group meanwhile wins
  const away = new Set([...told, ...setAside.map((note) => note.ref)]);
  const answers = notes.filter((note) => note.question === question);
  return {
    groups: grouped(
      findings,
      themes.filter((theme) => theme.question === question),
    ),
    loose: answers.filter((note) => !away.has(note.ref)),
    aside: setAside,
    notes: answers.length,
    answered: roomsThatAnswered(notes, question).length,
  };
}

function grouped(findings: readonly Finding[], themes: readonly Theme[]): readonly FindingGroup[] {
  const named = themes.filter((theme) => theme.name.trim() !== "");
  const known = new Set(named.map((theme) => theme.id));
  const free = findings.filter(({ cluster }) => cluster.theme === undefined || !known.has(cluster.theme));
  const under = named.map((theme) => ({
    theme,
    findings: findings.filter(({ cluster }) => cluster.theme === theme.id),
  }));
  return [{ findings: free }, ...under].filter((group) => group.findings.length > 0);
}
