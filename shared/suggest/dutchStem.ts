/**
 * The stem of a Dutch word, so that its forms count as one.
 *
 * Source: Martin Porter's Dutch stemmer, snowballstem.org/algorithms/dutch_porter. Accents are gone already; `I` and `Y` stand for
 * i and y where they are consonants.
 *
 * @param word  lower case, letters only.
 */
export function dutchStem(word: string): string {
  let stem = word.replace(/^y|(?<=[aeiou])y|(?<=[aeiou])i(?=[aeiou])/g, (letter) => letter.toUpperCase());
  const r1 = Math.max(3, regionAfter(stem, 0));
  const r2 = regionAfter(stem, regionAfter(stem, 0));
  const ends = (suffix: string, from: number): boolean => stem.endsWith(suffix) && stem.length - suffix.length >= from;
  const cut = (suffix: string): void => {
    stem = stem.slice(0, stem.length - suffix.length);
  };
  const undouble = (): void => {
    if (/(kk|dd|tt)$/.test(stem)) cut("x");
  };
  const cutEn = (suffix: string): void => {
    const before = stem.slice(0, stem.length - suffix.length);
    if (!ends(suffix, r1) || !/[^aeiouy]$/.test(before) || before.endsWith("gem")) return;
    cut(suffix);
    undouble();
  };
  const cutE = (): boolean => {
    if (!ends("e", r1) || !/[^aeiouy]e$/.test(stem)) return false;
    cut("e");
    undouble();
    return true;
  };

  if (stem.endsWith("heden")) {
    if (ends("heden", r1)) stem = `${stem.slice(0, -5)}heid`;
  } else if (stem.endsWith("ene")) cutEn("ene");
  else if (stem.endsWith("en")) cutEn("en");
  else if (stem.endsWith("se")) {
    if (ends("se", r1) && /[^aeiouyj]se$/.test(stem)) cut("se");
  } else if (ends("s", r1) && /[^aeiouyj]s$/.test(stem)) cut("s");

  const hadE = cutE();

  if (ends("heid", r2) && !stem.endsWith("cheid")) {
    cut("heid");
    cutEn("en");
  }
  if (stem.endsWith("end") || stem.endsWith("ing")) {
    if (stem.length - 3 >= r2) {
      cut("end");
      if (ends("ig", r2) && !stem.endsWith("eig")) cut("ig");
      else undouble();
    }
  } else if (stem.endsWith("ig")) {
    if (ends("ig", r2) && !stem.endsWith("eig")) cut("ig");
  } else if (stem.endsWith("lijk")) {
    if (ends("lijk", r2)) {
      cut("lijk");
      cutE();
    }
  } else if (stem.endsWith("baar")) {
    if (ends("baar", r2)) cut("baar");
  } else if (hadE && ends("bar", r2)) cut("bar");

  stem = stem.replace(/(?<=[^aeiouy])([aeou])\1(?=[^aeiouyI]$)/, "$1");
  return stem.toLowerCase();
}

/** Where the part begins that follows the first consonant after a vowel, looked for from `start`. */
function regionAfter(word: string, start: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}
