import { expect, test } from "vitest";
import { openHistory } from "../../../client/boards/history.ts";

/** A history over a list of words. */
function notebook() {
  const history = openHistory();
  let words: readonly string[] = [];
  return {
    history,
    words: () => words.join(" "),
    /** @returns takes back this very word. */
    write: (word: string) =>
      history.run({
        undo() {
          words = words.filter((each) => each !== word);
        },
        redo() {
          words = [...words, word];
        },
      }),
  };
}

test("the last step is taken back first, and done again in order", () => {
  const { history, write, words } = notebook();
  write("one");
  write("two");
  history.undo();
  expect(words()).toBe("one");
  history.undo();
  expect(words()).toBe("");
  expect(history.undo()).toBeUndefined();
  history.redo();
  history.redo();
  expect(words()).toBe("one two");
  expect(history.redo()).toBeUndefined();
});

test("after something new there is nothing to do again", () => {
  const { history, write, words } = notebook();
  write("one");
  history.undo();
  write("two");
  expect(history.redo()).toBeUndefined();
  expect(words()).toBe("two");
});

test("one step can be taken back out of turn, and only once", () => {
  const { history, write, words } = notebook();
  const takeBack = write("one");
  write("two");
  takeBack();
  takeBack();
  expect(words()).toBe("two");
  history.undo();
  expect(history.state.current()).toEqual({ canUndo: false, canRedo: true });
});

test("whoever listens hears when there is something to take back", () => {
  const { history, write } = notebook();
  const heard: boolean[] = [];
  history.state.subscribe(() => heard.push(history.state.current().canUndo));
  write("one");
  write("two");
  history.undo();
  history.undo();
  expect(heard).toEqual([true, true, false]); // the second is about doing again
});
