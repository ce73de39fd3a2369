import { boardFor } from "../../shared/boards/index.ts";
import type { ClusterId, QuestionId } from "../../shared/ids.ts";
import type { Finding, QuestionFindings } from "../../shared/synthesis/findings.ts";
import { isStated } from "../../shared/synthesis/unstated.ts";
import type { Question } from "../../shared/template.ts";
import { heatRows } from "./heat.ts";

/** So many groups stand on one screen in letters that the back row reads. */
export const groupsAPage = 7;

/** And so many that people gave grades to. */
export const gradesAPage = 2;

/** One screen of the plenary view. `page` counts from 0; `statement` is of the finding with this cluster. */
export type Slide =
  | Readonly<{ question: Question; show: "grades"; page: number }>
  | Readonly<{ question: Question; show: "groups"; page: number }>
  | Readonly<{ question: Question; show: "rooms"; page: number }>
  | Readonly<{ question: Question; show: "statement"; cluster: ClusterId }>;

/** What a question has found by now. */
export type Told = ReadonlyMap<QuestionId, QuestionFindings>;

/** All findings of a question: most rooms first, equal ones as the moderators laid them. */
export function strongestFirst(findings: QuestionFindings | undefined): readonly Finding[] {
  const all = findings?.groups.flatMap((group) => group.findings) ?? [];
  return [...all].sort((a, b) => b.support.rooms.length - a.support.rooms.length);
}

/** The screens in their order: for each question its grades where it asks those, its groups, the rooms behind them, and then each statement by itself. */
export function slidesOf(questions: readonly Question[], told: Told): readonly Slide[] {
  return questions.flatMap((question): readonly Slide[] => {
    const findings = strongestFirst(told.get(question.id));
    const stated = findings.filter(isStated);
    const graded = boardFor(question.kind, question.options).grading?.counterparts.length ?? 0;
    return [
      ...pagesOf(graded, gradesAPage).map((page) => ({ question, show: "grades", page }) as const),
      ...pagesOf(Math.max(1, findings.length)).map((page) => ({ question, show: "groups", page }) as const),
      ...pagesOf(heatRows(told.get(question.id)).length).map((page) => ({ question, show: "rooms", page }) as const),
      ...stated.map(({ cluster }) => ({ question, show: "statement", cluster: cluster.id }) as const),
    ];
  });
}

function pagesOf(rows: number, aPage = groupsAPage): readonly number[] {
  return Array.from({ length: Math.ceil(rows / aPage) }, (_, page) => page);
}

/** How a screen stands in the address. */
export function nameOf(slide: Slide): string {
  const { question, show } = slide;
  return `${question.id}.${show}.${"page" in slide ? slide.page : slide.cluster}`;
}

/** Where a screen stands among the others. One that is no more gives way to its neighbour: the first of its kind, or of its question. */
export function placeOf(slides: readonly Slide[], name: string): number {
  const [question, show] = name.split(".");
  const exact = slides.findIndex((slide) => nameOf(slide) === name);
  if (exact >= 0) return exact;
  const alike = slides.findIndex((slide) => slide.question.id === question && slide.show === show);
  if (alike >= 0) return alike;
  return Math.max(
    0,
    slides.findIndex((slide) => slide.question.id === question),
  );
}

/** Where the next question begins, or the one before; at the ends it stays. @param step  1 or -1. */
export function otherQuestion(slides: readonly Slide[], at: number, step: 1 | -1): number {
  const starts = slides.flatMap((slide, n) => (slides[n - 1]?.question.id === slide.question.id ? [] : [n]));
  const here = starts.filter((n) => n <= at).length - 1;
  return starts[Math.min(starts.length - 1, Math.max(0, here + step))] ?? at;
}
