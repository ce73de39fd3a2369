import { createContext, useContext } from "react";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { Suggester } from "./suggester.ts";

/** What to look for more of: one group, or notes that lie loose. */
export type Sought = Readonly<{ cluster: ClusterId }> | Readonly<{ notes: readonly NoteRef[] }>;

/** Suggestions for the question on the desk, for whoever needs them there. */
export type SuggestionsHere = Readonly<{
  /** Absent until `start` was called: a desk without suggestions needs no worker. */
  suggester: Suggester | undefined;
  /** The notes to look among: those of the desk, once they rest for a moment. */
  told: readonly SourcedNote[];
  start(): void;
  /** Shows what is most like these notes or this group. */
  seek(sought: Sought): void;
}>;

export const SuggestionsContext = createContext<SuggestionsHere | undefined>(undefined);

/** @throws Error outside the `SuggestionsHost`, which stands around a question. */
export function useSuggestions(): SuggestionsHere {
  const here = useContext(SuggestionsContext);
  if (!here) throw new Error("There are no suggestions here.");
  return here;
}
