import { expect, test } from "vitest";
import { type Lying, noteByKey } from "../../../client/boards/noteByKey.ts";

type Note = Lying & Readonly<{ name: string }>;

/** Notes of 100 by 50 in columns of so many names, from the left; each column a list of its own unless told. */
function laid(...columns: readonly (readonly string[])[]): readonly Note[] {
  const note = (name: string, x: number, y: number): Note => ({
    name,
    getBoundingClientRect: () => ({ left: x, right: x + 100, top: y, bottom: y + 50 }),
  });
  const most = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: most }, (_, row) =>
    columns.flatMap((names, nth) => {
      const name = names[row];
      return name === undefined ? [] : [note(name, nth * 120, row * 60)];
    }),
  ).flat();
}

const pressing = (notes: readonly Note[]) => (key: string, name: string) => {
  const from = notes.find((note) => note.name === name);
  return from && noteByKey(key, from, notes, notes)?.name;
};

test("arrow down goes down a column and on at the head of the next, and arrow up back the same way", () => {
  const from = pressing(laid(["a", "c"], ["b", "d"]));
  expect(["a", "c", "b", "d"].map((name) => from("ArrowDown", name))).toEqual(["c", "b", "d", undefined]);
  expect(["d", "b", "c", "a"].map((name) => from("ArrowUp", name))).toEqual(["b", "c", "a", undefined]);
});

test("at the head of a list arrow up leaves it, because its composer stands there", () => {
  const [first, second] = [laid(["a"]), laid([], ["b"])];
  const [b] = second;
  expect(b && noteByKey("ArrowUp", b, second, [...first, ...second])).toBeUndefined();
  expect(b && noteByKey("ArrowLeft", b, second, [...first, ...second])?.name).toBe("a");
});

test("arrows to the side go to the note at the same height, or to the last of a shorter column", () => {
  const from = pressing(laid(["a", "c", "e"], ["b", "d"]));
  expect(["a", "c", "e"].map((name) => from("ArrowRight", name))).toEqual(["b", "d", "d"]);
  expect(["b", "d"].map((name) => from("ArrowLeft", name))).toEqual(["a", "c"]);
});

test("where nothing lies beside a note, arrows to the side go on in reading order", () => {
  const single = pressing(laid(["a", "b", "c"]));
  expect([single("ArrowRight", "a"), single("ArrowLeft", "b"), single("ArrowRight", "c")]).toEqual([
    "b",
    "a",
    undefined,
  ]);
  expect([single("Home", "c"), single("End", "a"), single("x", "a")]).toEqual(["a", "c", undefined]);
});
