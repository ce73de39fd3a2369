import { expect, test } from "vitest";
import { openHistory } from "../../../client/moderator/history.ts";

/** A history over a list of words, which undoing makes shorter. */
function notebook() {
  const history = openHistory();
  let words: readonly string[] = [];
  return {
    history,
    words: () => words.join(" "),
    /** @returns takes back this very word. */
    write(word: string): () => void {
      words = [...words, word];
      return history.remember(() => {
        words = words.filter((each) => each !== word);
      });
    },
  };
}

test("the last step is taken back first", () => {
  const { history, write, words } = notebook();
  write("one");
  write("two");
  expect(history.undo()).toBe(true);
  expect(words()).toBe("one");
  expect(history.undo()).toBe(true);
  expect(words()).toBe("");
});

test("with nothing to undo, nothing happens", () => {
  const { history } = notebook();
  expect(history.undo()).toBe(false);
  expect(history.length.current()).toBe(0);
});

test("one step can be taken back out of turn, and only once", () => {
  const { history, write, words } = notebook();
  const takeBack = write("one");
  write("two");
  takeBack();
  expect(words()).toBe("two");
  write("one");
  takeBack();
  expect(words()).toBe("two one");
  expect(history.length.current()).toBe(2);
});

test("a step that was undone is not taken back again by its own button", () => {
  const { history, write, words } = notebook();
  const takeBack = write("one");
  history.undo();
  write("one");
  takeBack();
  expect(words()).toBe("one");
});

test("whoever listens hears how many steps there are", () => {
  const { history, write } = notebook();
  const heard: number[] = [];
  history.length.subscribe(() => heard.push(history.length.current()));
  write("one");
  write("two");
  history.undo();
  expect(heard).toEqual([1, 2, 1]);
});

test("only the last hundred steps are kept", () => {
  const { history, write, words } = notebook();
  for (let at = 0; at < 101; at++) write(`w${at}`);
  while (history.undo());
  expect(words()).toBe("w0");
});
