/** At a place in a list: so many taken away, these put there. */
export type Hunk<T> = Readonly<{ at: number; remove: number; insert: readonly T[] }>;

/** A run of words that is in both texts, only in the older, or only in the newer. */
export type Piece = Readonly<{ kind: "same" | "gone" | "new"; text: string }>;

/** Above this many pairs two lists are compared as a whole: time and memory grow with it. */
const mostPairs = 4_000_000;

/** The fewest changes that make `after` of `before`, in order; neighbours are one. */
export function hunks<T>(before: readonly T[], after: readonly T[]): readonly Hunk<T>[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostPairs)
    return [{ at: start, remove: a.length, insert: b }];
  return alongCommon(a, b).map((hunk) => ({ ...hunk, at: hunk.at + start }));
}

/** By the longest common subsequence, from the back, so that it can be read from the front. */
function alongCommon<T>(a: readonly T[], b: readonly T[]): readonly Hunk<T>[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Hunk<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [fromA, fromB] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    found.push({ at: fromA, remove: i - fromA, insert: b.slice(fromB, j) });
  }
  return found;
}

/** Words, blanks and signs, each by itself: together they are the text again. */
const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** Two texts as one, with what went and what came. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const old = tokensOf(before);
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], tokens: readonly string[]): void => {
    if (tokens.length > 0) pieces.push({ kind, text: tokens.join("") });
  };
  let read = 0;
  for (const { at, remove, insert } of hunks(old, tokensOf(after))) {
    add("same", old.slice(read, at));
    add("gone", old.slice(at, at + remove));
    add("new", insert);
    read = at + remove;
  }
  add("same", old.slice(read));
  return pieces;
}

/**
 * What two people made of one text, together.
 *
 * @returns absent when both changed the same words, or words that touch: then somebody has to choose.
 */
export function mergeWords(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const words = tokensOf(base);
  const ours = hunks(words, tokensOf(mine));
  const others = hunks(words, tokensOf(theirs)).filter((hunk) => !ours.some((own) => isSame(own, hunk)));
  if (others.some((hunk) => ours.some((own) => doTouch(own, hunk)))) return undefined;
  const merged = [...words];
  for (const { at, remove, insert } of [...ours, ...others].sort((a, b) => b.at - a.at))
    merged.splice(at, remove, ...insert);
  return merged.join("");
}

const isSame = (a: Hunk<string>, b: Hunk<string>): boolean =>
  a.at === b.at && a.remove === b.remove && a.insert.join("") === b.insert.join("");

const doTouch = (a: Hunk<string>, b: Hunk<string>): boolean => a.at <= b.at + b.remove && b.at <= a.at + a.remove;
