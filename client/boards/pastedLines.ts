import { limits } from "../../shared/limits.ts";

/** Signs before the items of a list: dashes, dots, numbers, ticks. */
const mark = /^\s*(?:[-–—*•·◦▪‣☐☑✓]|\(?\d{1,3}[.)])\s+/u;

/** The lines of a pasted list, without their bullets and numbers; empty ones are left out. Each fits in a note. */
export function pastedLines(pasted: string): readonly string[] {
  return pasted
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(mark, "").trim().slice(0, limits.noteLength).toWellFormed())
    .filter((line) => line !== "");
}
