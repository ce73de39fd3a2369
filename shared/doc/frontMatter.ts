import type * as Y from "yjs";
import type { TermId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { derived, type Live, live } from "./live.ts";

/** What stands at the top of the document where it is not what the session says. `organisers`: one a line. `date`: `YYYY-MM-DD`. */
export const topFields = ["title", "subtitle", "date", "organisers"] as const;
export type TopField = (typeof topFields)[number];
export type Top = Readonly<Partial<Record<TopField, string>>>;

/** A word that not everybody knows, and what it means. */
export type Term = Readonly<{ id: TermId; term: string; meaning: string }>;

/** What the document says beside its words. */
export type FrontMatter = Readonly<{ top: Top; terms: readonly Term[] }>;

export type FrontMatterDoc = Readonly<{
  now: Live<FrontMatter>;
  /** Absent: as the session says again. */
  setTop(field: TopField, words: string | undefined): void;
  setTerm(term: Term): void;
  removeTerm(id: TermId): void;
}>;

export function openFrontMatter(doc: Y.Doc): FrontMatterDoc {
  const top = doc.getMap<unknown>("top");
  const terms = doc.getMap<unknown>("terms");
  const parts = [live(top, () => readTop(top)), live(terms, () => readTerms(terms))];
  return {
    now: derived(parts, () => readFrontMatter(doc)),
    setTop(field, words) {
      if (words === undefined) top.delete(field);
      else top.set(field, words.slice(0, limits.textLength).toWellFormed());
    },
    setTerm: ({ id, term, meaning }) =>
      void terms.set(id, {
        term: term.slice(0, limits.titleLength).toWellFormed(),
        meaning: meaning.slice(0, limits.textLength).toWellFormed(),
      }),
    removeTerm: (id) => terms.delete(id),
  };
}

/** What it says now, read once, without following it. Terms in the order of the alphabet. */
export function readFrontMatter(doc: Y.Doc): FrontMatter {
  return { top: readTop(doc.getMap("top")), terms: readTerms(doc.getMap("terms")) };
}

function readTop(top: Y.Map<unknown>): Top {
  return Object.fromEntries(
    topFields.flatMap((field) => {
      const words = top.get(field);
      return isTopField(field, words) ? [[field, words]] : [];
    }),
  );
}

function readTerms(terms: Y.Map<unknown>): readonly Term[] {
  return [...terms.entries()]
    .flatMap(([id, stored]): readonly Term[] => (isTerm(stored) ? [{ ...stored, id: id as TermId }] : []))
    .sort((a, b) => a.term.localeCompare(b.term) || (a.id < b.id ? -1 : 1));
}

/** Whether this may stand in a document as one of the fields at its top. */
export function isTopField(field: string, words: unknown): words is string {
  return topFields.some((each) => each === field) && typeof words === "string" && words.length <= limits.textLength;
}

/** Whether this may stand in a document as a term. */
export function isTerm(stored: unknown): stored is Omit<Term, "id"> {
  if (!isRecord(stored)) return false;
  const { term, meaning, ...more } = stored;
  const isShort = (words: unknown, most: number): boolean => typeof words === "string" && words.length <= most;
  return Object.keys(more).length === 0 && isShort(term, limits.titleLength) && isShort(meaning, limits.textLength);
}
