import { codeAlphabet, codeLength, normaliseCode } from "../../shared/session.ts";

/** What stands in the field: the code in two groups, as on the screen. */
export function groupedCode(typed: string): string {
  const code = signsOf(typed);
  return code.length > codeLength / 2 ? `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}` : code;
}

/** The letters and digits of a code, at most as many as it has. */
export function signsOf(typed: string): string {
  return normaliseCode(typed)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, codeLength);
}

/** Letters and digits that are in no code, such as O and 0; somebody misread the screen. */
export function notInCodes(code: string): readonly string[] {
  return [...new Set(code)].filter((sign) => !codeAlphabet.includes(sign));
}

/** Where the caret stands in the grouped code, when so many signs stand before it. */
export function caretAfter(signs: number): number {
  return signs > codeLength / 2 ? signs + 1 : signs;
}

/** The way into a session from a link that somebody put where the code goes. Absent when it is no link to a session here. */
export function linkIn(pasted: string): string | undefined {
  const url = URL.parse(pasted.trim());
  return url?.origin === location.origin && url.pathname.startsWith("/s/")
    ? url.pathname + url.search + url.hash
    : undefined;
}
