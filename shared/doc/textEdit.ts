import type * as Y from "yjs";

export type Edit = Readonly<{ at: number; remove: number; insert: string }>;

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest edit that makes `after` of `before`, in UTF-16 units. Never cuts a character in half: Yjs would store half an emoji as "�".
 */
export function smallestEdit(before: string, after: string): Edit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && (isSecondHalf(before.charCodeAt(start)) || isSecondHalf(after.charCodeAt(start)))) start--;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  while (
    end > 0 &&
    (isSecondHalf(before.charCodeAt(before.length - end)) || isSecondHalf(after.charCodeAt(after.length - end)))
  )
    end--;
  return {
    at: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** Makes the shared text say `after` with the smallest edit, so that what others typed meanwhile stays. */
export function retype(words: Y.Text, after: string): void {
  const { at, remove, insert } = smallestEdit(words.toString(), after.toWellFormed());
  words.doc?.transact(() => {
    if (remove > 0) words.delete(at, remove);
    if (insert) words.insert(at, insert);
  });
}
