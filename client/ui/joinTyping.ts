/** One replaced stretch of a text; positions in UTF-16 units. */
type Change = Readonly<{ from: number; to: number; words: string }>;

/** What changed between two texts, as the one stretch that holds all of it. */
function changeBetween(before: string, after: string): Change {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from++;
  let end = 0;
  while (end < shortest - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from, to: before.length - end, words: after.slice(from, after.length - end) };
}

/** Where a caret goes when the text around it becomes another one: it stays between the same letters. */
export function movedCaret(caret: number, before: string, after: string): number {
  const { from, to, words } = changeBetween(before, after);
  if (caret <= from) return caret;
  if (caret >= to) return caret + words.length - (to - from);
  return from + Math.min(caret - from, words.length); // inside what was replaced
}

/**
 * The text with both changes in it: what somebody typed here, and what came from elsewhere meanwhile.
 *
 * @param base  what both started from.
 */
export function joinTyping(base: string, here: string, elsewhere: string): string {
  if (here === base) return elsewhere;
  if (elsewhere === base) return here;
  const typed = changeBetween(base, here);
  const from = movedCaret(typed.from, base, elsewhere);
  const to = Math.max(from, movedCaret(typed.to, base, elsewhere));
  return elsewhere.slice(0, from) + typed.words + elsewhere.slice(to);
}
