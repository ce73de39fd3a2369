import { expect, test } from "vitest";
import type { Answer, Told } from "../../../client/moderator/suggestions/messages.ts";
import { openThinking } from "../../../client/moderator/suggestions/thinking.ts";
import { readLexicon } from "../../../shared/suggest/lexicon.ts";

/** The worker's side without a worker. Each `go` lets waiting messages in once, until nothing is under way. */
function think() {
  const answers: Answer[] = [];
  const turns: (() => void)[] = [];
  const read: string[] = [];
  const thinking = openThinking({
    listsWith: (lines) => {
      read.push(lines);
      return { nl: { concepts: readLexicon(lines) } };
    },
    tell: (answer) => void answers.push(answer),
    turn: () => new Promise((done) => void turns.push(done)),
  });
  const settle = (): Promise<void> => new Promise(setImmediate);
  const go = async (): Promise<void> => {
    for (let next = turns.shift(); next; next = turns.shift()) {
      next();
      await settle();
    }
  };
  return { take: thinking.take, answers, read, go };
}

const note = (id: string, text: string) => ({ id, question: "q1", text });
const notes: Told = {
  kind: "notes",
  changed: [
    note("b", "tekort aan personeel"),
    note("a", "personeelstekort"),
    note("c", "een fijne dag"),
    note("e", "bus te laat"),
    note("f", "geld op"),
  ],
  gone: [],
};
const propose = (asked: number, words = ""): Told => ({
  kind: "propose",
  asked,
  wish: { question: "q1", words, piles: [], sureness: 1 },
});

test("of several questions in a row only the last is answered", async () => {
  const { take, answers, go } = think();
  take(notes);
  take(propose(1));
  take(propose(2));
  take(propose(3));
  await go();
  expect(answers.map(({ asked }) => asked)).toEqual([3]);
});

test("what changes while an answer is worked out is in the answer", async () => {
  const { take, answers, go } = think();
  take(notes);
  take(propose(1));
  take({ kind: "notes", changed: [note("d", "nog een fijne dag")], gone: ["a", "b"] });
  await go();
  const [answer] = answers;
  expect(answer?.kind === "proposals" && answer.proposals.suggestions.map(({ key }) => key)).toEqual([":c d"]);
});

test("a question for similar notes is answered beside one for suggestions, with the words of the session", async () => {
  const { take, answers, read, go } = think();
  take(notes);
  take(propose(1, "fijn: fijn* leuk*\n"));
  take({ kind: "nearest", asked: 2, wish: { question: "q1", words: "fijn: fijn* leuk*\n", given: ["a"], most: 5 } });
  await go();
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["nearest", "proposals"]);
  expect(read).toEqual(["", "fijn: fijn* leuk*\n"]); // read again only when they changed
});
