/** What a text may hold of a person that does not belong on a board. */
export type Personal = "bsn" | "email" | "phone";

/** Of what stands before the @ one letter is enough to know it. */
const email = /[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
/** Digits as people write them in a row: with spaces, dots or hyphens between, and a plus or brackets. */
const numbers = /(?<![\p{L}\d])\+?\(?\d(?:[\s().-]{0,2}\d){7,14}(?![\p{L}\d])/gu;

/** What looks personal in a text: a citizen service number, an e-mail address, a phone number. Absent when nothing does. */
export function personalIn(text: string): Personal | undefined {
  if (email.test(text)) return "email";
  for (const [written] of text.matchAll(numbers)) {
    const digits = written.replace(/\D/g, "");
    if (isPhone(written, digits)) return "phone";
    if (isBsn(digits)) return "bsn";
  }
  return undefined;
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
