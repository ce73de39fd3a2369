/** What a text may hold of a person that does not belong on a board. */
export type Personal = "bsn" | "email" | "phone";

/** Of what stands before the @ one letter is enough to know it. */
const email = /[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
/** Digits as people write them in a row: with spaces, dots or hyphens between, and a plus or brackets. */
const numbers = /(?<![\p{L}\d])\+?\(?\d(?:[\s().-]{0,2}\d){7,14}(?![\p{L}\d])/gu;

/** A piece of a text that looks personal: from and to in UTF-16 units. */
export type PersonalPiece = Readonly<{ from: number; to: number; kind: Personal }>;

/** What looks personal in a text: a citizen service number, an e-mail address, a phone number. Absent when nothing does. */
export function personalIn(text: string): Personal | undefined {
  if (email.test(text)) return "email";
  return numbersIn(text)[0]?.kind;
}

/** All pieces of a text that look personal, e-mail addresses first. */
export function personalPieces(text: string): readonly PersonalPiece[] {
  const addresses = [...text.matchAll(new RegExp(email, "gu"))].map(({ 0: found, index }): PersonalPiece => {
    let from = index;
    while (/[\p{L}\p{N}._%+-]/u.test(text.charAt(from - 1))) from -= 1;
    return { from, to: index + found.length, kind: "email" };
  });
  return [...addresses, ...numbersIn(text)];
}

function numbersIn(text: string): readonly PersonalPiece[] {
  return [...text.matchAll(numbers)].flatMap(({ 0: written, index }): readonly PersonalPiece[] => {
    const digits = written.replace(/\D/g, "");
    const kind = isPhone(written, digits) ? "phone" : isBsn(digits) ? "bsn" : undefined;
    return kind ? [{ from: index, to: index + written.length, kind }] : [];
  });
}

/** Dutch numbers of ten digits, and all with a country before them. Years, amounts and codes are none. */
function isPhone(written: string, digits: string): boolean {
  if (written.startsWith("+")) return digits.length >= 9;
  if (digits.startsWith("00")) return digits.length >= 11;
  return /^0[1-9]\d{8}$/.test(digits);
}

/** The eleven test: 9, 8 … 2 and −1 times the digits makes a multiple of 11. One without its first zero counts. */
function isBsn(digits: string): boolean {
  if (digits.length < 8 || digits.length > 9) return false;
  const sum = [...digits.padStart(9, "0")].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0 && /[1-9]/.test(digits);
}
