import { type Likeness, likenessIn, type Said, type Understood, understand, type WordLists } from "../../../shared/suggest/likeness.ts";
import { nearestTo } from "../../../shared/suggest/nearest.ts";
import { proposalsFor } from "../../../shared/suggest/proposals.ts";
import type { Language } from "../../../shared/suggest/words.ts";
import type { Answer, Told } from "./messages.ts";

/** What answers what the page asks. It keeps what it worked out until notes or words change. */
export type Thinking = Readonly<{ take(told: Told): void }>;

type Outside = Readonly<{
  /** The word lists with these lines added. */
  listsWith(lines: string): Partial<Record<Language, WordLists>>;
  tell(answer: Answer): void;
  /** Lets waiting messages in: what they ask may make the work under way superfluous. */
  turn(): Promise<void>;
}>;

type Asked = Extract<Told, { kind: "propose" | "nearest" }>;

export function openThinking({ listsWith, tell, turn }: Outside): Thinking {
  const notes = new Map<string, Said>();
  let lists = listsWith("");
  let understood: Understood | undefined;
  let last: Likeness | undefined; // of one question only: it weighs tens of megabytes
  let waiting: readonly Asked[] = [];
  let isAtWork = false;

  const forget = (): void => {
    understood = undefined;
    last = undefined;
  };
  /** @returns undefined when something else was asked or told meanwhile: then it starts again from there. */
  const likenessOf = async (question: string, isWanted: () => boolean): Promise<Likeness | undefined> => {
    understood ??= understand([...notes.values()], lists);
    await turn();
    if (!isWanted() || !understood) return undefined;
    const likeness = last?.question === question ? last : likenessIn(understood, question);
    last = likeness;
    await turn();
    return isWanted() && last === likeness ? likeness : undefined;
  };
  const answer = async (asked: Asked): Promise<void> => {
    const isWanted = (): boolean => waiting.includes(asked);
    const question = asked.kind === "propose" ? asked.wish.question : asked.question;
    const likeness = await likenessOf(question, isWanted);
    if (!likeness || !understood) return;
    waiting = waiting.filter((other) => other !== asked);
    if (asked.kind === "nearest") {
      tell({ kind: "nearest", asked: asked.asked, matches: nearestTo(likeness, understood, asked) });
    } else {
      tell({ kind: "proposals", asked: asked.asked, proposals: proposalsFor(likeness, understood, asked.wish) });
    }
  };
  const work = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    for (let next = waiting[0]; next; next = waiting[0]) await answer(next);
    isAtWork = false;
  };

  return {
    take(told) {
      if (told.kind === "notes") {
        for (const id of told.gone) notes.delete(id);
        for (const note of told.changed) notes.set(note.id, note);
        forget();
      } else if (told.kind === "words") {
        lists = listsWith(told.lines);
        forget();
      } else {
        waiting = [...waiting.filter(({ kind }) => kind !== "propose" || told.kind !== "propose"), told];
        void work();
      }
    },
  };
}
