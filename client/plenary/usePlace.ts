import { useEffect } from "react";
import { useSearchParams } from "wouter";
import type { RoundId } from "../../shared/ids.ts";
import { questionsOfRound, type Template } from "../../shared/template.ts";
import { nameOf, otherQuestion, placeOf, type Slide } from "./slides.ts";

/** Where the plenary view stands, and how it looks. All of it lies in the address: a reload shows the same screen. */
export type Place = Readonly<{
  at: number;
  isDark: boolean;
  isJoinShown: boolean;
  /** The rooms behind the themes as a table with words. */
  asTable: boolean;
  step(by: number): void;
  /** To the next question, or the one before. */
  jump(step: 1 | -1): void;
  go(at: number): void;
  turnDark(): void;
  turnJoin(): void;
  turnTable(): void;
}>;

/** @param round  on stage now: as long as nobody chose, its first question is shown. */
export function usePlace(slides: readonly Slide[], template: Template, round: RoundId | undefined): Place {
  const [search, setSearch] = useSearchParams();
  const onStage = template.rounds.find(({ id }) => id === round);
  const first = onStage && questionsOfRound(onStage)[0]?.id;
  const at = placeOf(slides, search.get("at") ?? first ?? "");
  const isDark = search.get("look") === "dark";

  const put = (key: string, value: string | undefined): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === undefined) next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const go = (to: number): void => {
    const slide = slides[Math.min(slides.length - 1, Math.max(0, to))];
    if (slide) put("at", nameOf(slide));
  };
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!isDark) return;
    dataset.theme = "dark"; // on the whole page, so that what is asked over it is dark too
    return () => void delete dataset.theme;
  }, [isDark]);
  const isJoinShown = search.get("join") !== "no";
  const asTable = search.get("table") === "yes";
  return {
    at,
    isDark,
    isJoinShown,
    asTable,
    step: (by) => go(at + by),
    jump: (step) => go(otherQuestion(slides, at, step)),
    go,
    turnDark: () => put("look", isDark ? undefined : "dark"),
    turnJoin: () => put("join", isJoinShown ? "no" : undefined),
    turnTable: () => put("table", asTable ? undefined : "yes"),
  };
}
