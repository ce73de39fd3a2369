import type { Block } from "../blocks.ts";
import type { EditorNode } from "../doc/report.ts";
import { mergeWords } from "./diff.ts";
import { toldOf } from "./tiptap.ts";
import { type Drafted, draftedIn, type Taken, takenIn } from "./tracked.ts";
import type { ReportWords } from "./words.ts";

/**
 * What changed at the desk since the document took its words over. Words without their count.
 *
 * - `moved`: it stands under another theme.
 * - `reworded`: `together` is what both made of it; absent when both changed the same words, so that somebody has to choose.
 * - `counted`: other rooms stand behind it now; a statement that was reworded brings its new count along.
 * - `gone`: the desk has it no more; `isOwn` when people changed its words here.
 * - `fresh`: never in the document. - `leftOut`: taken out of it here.
 */
export type Change =
  | Readonly<{ kind: "reworded"; taken: Taken; drafted: Drafted; mine: string; theirs: string; together?: string }>
  | Readonly<{ kind: "counted"; taken: Taken; drafted: Drafted; mine: string; before: string; after: string }>
  | Readonly<{ kind: "moved"; taken: Taken; drafted: Drafted; mine: string; to: string }>
  | Readonly<{ kind: "gone"; taken: Taken; mine: string; isOwn: boolean }>
  | Readonly<{ kind: "fresh" | "leftOut"; drafted: Drafted; theirs: string }>;

/**
 * Compares the document with a fresh draft, three ways: what the desk said when its words were taken over, what it says now, and
 * what the document makes of it. What only people here changed is no change.
 *
 * @param seen  the statements that were in the document at some time.
 */
export function changesSince(
  nodes: readonly EditorNode[],
  draft: readonly Block[],
  seen: ReadonlySet<string>,
  words: ReportWords,
): readonly Change[] {
  const drafted = draftedIn(draft);
  const taken = takenIn(nodes);
  const known = new Set<string>(drafted.map(({ id }) => id));
  const named = new Map(drafted.map(({ id, text }) => [id, text]));
  const gone = [...taken.values()].filter(({ id, what }) => what === "statement" && !known.has(id));
  return [
    ...drafted.flatMap((now): readonly Change[] => {
      const here = taken.get(now.id);
      if (here) return changesOf(here, now, named, words);
      if (now.what === "theme") return []; // it comes along with its first statement
      return [{ kind: seen.has(now.id) ? "leftOut" : "fresh", drafted: now, theirs: bare(now.text, words) }];
    }),
    ...gone.map((here): Change => {
      const mine = bare(here.text, words);
      return { kind: "gone", taken: here, mine, isOwn: here.said === undefined || bare(here.said, words) !== mine };
    }),
  ];
}

/** Whether taking it over takes away nothing that people wrote here. */
export function isSafe(change: Change): boolean {
  if (change.kind === "reworded") return change.together !== undefined;
  if (change.kind === "gone") return !change.isOwn;
  return change.kind !== "leftOut";
}

function changesOf(
  taken: Taken,
  drafted: Drafted,
  named: ReadonlyMap<string, string>,
  words: ReportWords,
): readonly Change[] {
  const mine = bare(taken.text, words);
  const theirs = bare(drafted.text, words);
  const said = taken.said === undefined ? undefined : bare(taken.said, words);
  const isReworded = mine !== theirs && said !== bare(toldOf(drafted.text), words);
  const together = said === undefined ? undefined : mergeWords(said, mine, theirs);
  const before = countOf(taken.text, words);
  const after = countOf(drafted.text, words);
  const isMoved = taken.under !== undefined && taken.under !== (drafted.theme ?? "");
  const isCounted = before !== "" && after !== "" && before !== after;
  return [
    ...(isMoved ? [{ kind: "moved", taken, drafted, mine, to: named.get(drafted.theme ?? "") ?? "" } as const] : []),
    ...(isReworded
      ? [{ kind: "reworded", taken, drafted, mine, theirs, ...(together !== undefined && { together }) } as const]
      : []),
    ...(isCounted && !isReworded ? [{ kind: "counted", taken, drafted, mine, before, after } as const] : []),
  ];
}

/** A statement without its count. */
function bare(text: string, words: ReportWords): string {
  return text.replace(words.supportAtEnd, "").trim();
}

/** The count behind a statement, with its brackets; empty when somebody took it away. */
export function countOf(text: string, words: ReportWords): string {
  return words.supportAtEnd.exec(text)?.[0].trim() ?? "";
}
