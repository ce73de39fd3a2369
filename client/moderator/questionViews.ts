import type { ComponentType } from "react";
import { useSearchParams } from "wouter";
import { boardFor } from "../../shared/boards/index.ts";
import type { Question } from "../../shared/template.ts";
import type { Catalogue } from "../locales/catalogue.ts";
import { GradesView } from "./grades/GradesView.tsx";
import { LedgerTable } from "./ledger/LedgerTable.tsx";
import { RankingTable } from "./rankings/RankingTable.tsx";
import { suggestionsId } from "./suggestions/place.ts";
import { SuggestionsView } from "./suggestions/SuggestionsView.tsx";
import { PutToRooms } from "./validation/PutToRooms.tsx";

/** Another way to look at one question than its notes and groups. */
type QuestionView = Readonly<{
  /** Stands in the address. */
  id: string;
  title(text: Catalogue, question: Question): string;
  /** Whether a question has it. */
  isFor(question: Question): boolean;
  Show: ComponentType<Readonly<{ question: Question }>>;
}>;

/** The list, in the order of the screen. */
const views: readonly QuestionView[] = [
  { id: suggestionsId, title: (text) => text.suggestions.title, isFor: () => true, Show: SuggestionsView },
  {
    id: "grades",
    title: (text) => text.grades.desk.tab,
    isFor: ({ kind, options }) => boardFor(kind, options).grading !== undefined,
    Show: GradesView,
  },
  {
    id: "ranking",
    title: (text, question) => text.rankings.tab(placesOf(question)),
    isFor: (question) => placesOf(question) > 0,
    Show: RankingTable,
  },
  {
    id: "ledger",
    title: (text) => text.ledger.tab,
    isFor: ({ kind, options }) => boardFor(kind, options).toolbox.ledger,
    Show: LedgerTable,
  },
  { id: "rooms", title: (text) => text.validation.desk.tab, isFor: () => true, Show: PutToRooms },
];

const placesOf = ({ kind, options }: Question): number => boardFor(kind, options).toolbox.places;

export function viewsOf(question: Question): readonly QuestionView[] {
  return views.filter((view) => view.isFor(question));
}

/** The view that stands in the address; absent for notes and groups. */
export function useQuestionView(question: Question): QuestionView | undefined {
  const [search] = useSearchParams();
  return viewsOf(question).find(({ id }) => id === search.get("show"));
}
