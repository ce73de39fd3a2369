/** Anything that lies somewhere on the page. */
export type Lying = Readonly<{ getBoundingClientRect(): Pick<DOMRect, "left" | "right" | "top" | "bottom"> }>;

/**
 * The note to go to when the arrow keys, Home or End are pressed on a note, as the notes lie: down its column and on at the head of the
 * next one, to the side at the same height. Where nothing lies beside it, left and right go on in reading order.
 *
 * @param list  the notes of its own list, in reading order. @param all  those of the lists beside it too.
 * @returns absent when the key means nothing here.
 */
export function noteByKey<T extends Lying>(key: string, from: T, list: readonly T[], all: readonly T[]): T | undefined {
  const at = list.indexOf(from);
  const column = upright(from, all);
  const nth = column.indexOf(from);
  if (key === "Home") return list[0];
  if (key === "End") return list.at(-1);
  if (key === "ArrowDown") return column[nth + 1] ?? besideIt(from, all, "right").at(0);
  if (key === "ArrowUp") return column[nth - 1] ?? besideIt(from, list, "left").at(-1); // above another list stands its composer
  if (key === "ArrowRight") return nearestTo(from, besideIt(from, all, "right")) ?? list[at + 1];
  if (key === "ArrowLeft") return nearestTo(from, besideIt(from, all, "left")) ?? list[at - 1];
  return undefined;
}

/** The notes that lie above and under one, with itself, from top to bottom. */
function upright<T extends Lying>(one: T, all: readonly T[]): readonly T[] {
  const { left, right } = one.getBoundingClientRect();
  const overlapping = all.filter((other) => {
    const box = other.getBoundingClientRect();
    return box.left < right && box.right > left;
  });
  return overlapping.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}

/** The notes of the nearest column at one side, from top to bottom. */
function besideIt<T extends Lying>(from: T, all: readonly T[], side: "left" | "right"): readonly T[] {
  const here = from.getBoundingClientRect();
  const distance = (one: T): number => {
    const box = one.getBoundingClientRect();
    return side === "right" ? box.left - here.right : here.left - box.right;
  };
  const there = all.filter((one) => distance(one) >= 0);
  const [nearest] = there.toSorted((a, b) => distance(a) - distance(b));
  return nearest ? upright(nearest, there) : [];
}

/** Whichever lies at the same height, or nearly so. */
function nearestTo<T extends Lying>(from: T, column: readonly T[]): T | undefined {
  const { top } = from.getBoundingClientRect();
  const off = (one: T): number => Math.abs(one.getBoundingClientRect().top - top);
  return column.toSorted((a, b) => off(a) - off(b))[0];
}
