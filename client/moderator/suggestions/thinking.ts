import {
  type Likeness,
  likenessIn,
  type Said,
  type Understood,
  understand,
  type WordLists,
} from "../../../shared/suggest/likeness.ts";
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
  let words = "";
  let lists = listsWith(words);
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
    understood ??= understand([...notes.values()].sort(byId), lists);
    await turn();
    if (!isWanted() || !understood) return undefined;
    const likeness = last?.question === question ? last : likenessIn(understood, question);
    last = likeness;
    await turn();
    return isWanted() && last === likeness ? likeness : undefined;
  };
  const answer = async (asked: Asked): Promise<void> => {
    const isWanted = (): boolean => waiting.includes(asked);
    if (asked.wish.words !== words) {
      words = asked.wish.words;
      lists = listsWith(words);
      forget();
    }
    const likeness = await likenessOf(asked.wish.question, isWanted);
    if (!likeness || !understood) return;
    waiting = waiting.filter((other) => other !== asked);
    if (asked.kind === "nearest") {
      tell({ kind: "nearest", asked: asked.asked, matches: nearestTo(likeness, understood, asked.wish) });
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
      } else {
        waiting = [...waiting.filter(({ kind }) => kind !== "propose" || told.kind !== "propose"), told];
        void work();
      }
    },
  };
}

/** In whichever order notes came in, every moderator gets the same suggestions. */
function byId(a: Said, b: Said): number {
  return a.id < b.id ? -1 : 1;
}
