import fc from "fast-check";
import { expect, test } from "vitest";
import { orderAt, orderMoved } from "../../../client/moderator/bench/ordering.ts";

type Thing = Readonly<{ id: string; order: string }>;

const inOrder = (things: readonly Thing[]): readonly Thing[] =>
  [...things].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
const ids = (things: readonly Thing[]): string =>
  inOrder(things)
    .map(({ id }) => id)
    .join("");

/** Things that were each added at the end. */
function listOf(...names: readonly string[]): readonly Thing[] {
  const list: Thing[] = [];
  for (const id of names) list.push({ id, order: orderAt(list, list.length) });
  return list;
}

function moved(list: readonly Thing[], id: string, by: -1 | 1): readonly Thing[] {
  const order = orderMoved(list, id, by);
  return inOrder(list.map((each) => (each.id === id && order !== undefined ? { id, order } : each)));
}

test("things come to stand in the order in which they are added", () => {
  expect(ids(listOf("a", "b", "c", "d"))).toBe("abcd");
});

test("a thing put at a place stands there, and no other thing changes", () => {
  for (const at of [0, 1, 2, 3]) {
    const others = listOf("a", "b", "c");
    const all = [...others, { id: "x", order: orderAt(others, at) }];
    expect(ids(all).indexOf("x")).toBe(at);
  }
});

test("a thing moves one place up or down, and no further than the end", () => {
  const list = listOf("a", "b", "c");
  expect(ids(moved(list, "b", -1))).toBe("bac");
  expect(ids(moved(list, "b", 1))).toBe("acb");
  expect(orderMoved(list, "a", -1)).toBeUndefined();
  expect(orderMoved(list, "c", 1)).toBeUndefined();
});

test("a thing that somebody removed meanwhile does not move", () => {
  expect(orderMoved(listOf("a", "b", "c"), "x", 1)).toBeUndefined();
});

test("when two moderators made equal orders, a thing can still be put after them", () => {
  const others = [
    { id: "a", order: "a0" },
    { id: "b", order: "a0" },
  ];
  expect(ids([...others, { id: "x", order: orderAt(others, 2) }])).toBe("abx");
  expect(ids([...others, { id: "x", order: orderAt(others, 1) }])).toBe("abx"); // between equals there is no place
});

test("an order that is none of ours does not stop the work", () => {
  const others = [{ id: "a", order: "~strange~" }];
  expect(ids([...others, { id: "x", order: orderAt(others, 1) }])).toBe("ax");
});

test("whatever is moved, nothing gets lost and the neighbours keep their order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom<-1 | 1>(-1, 1))),
      (moves) => {
        let list = listOf("a", "b", "c", "d", "e");
        let expected = "abcde";
        for (const [id, by] of moves) {
          list = moved(list, id, by);
          const from = expected.indexOf(id);
          const to = Math.min(4, Math.max(0, from + by));
          const rest = expected.replace(id, "");
          expected = rest.slice(0, to) + id + rest.slice(to);
        }
        expect(ids(list)).toBe(expected);
      },
    ),
  );
});
