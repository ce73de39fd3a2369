import { limits } from "../../shared/limits.ts";

/** The three ways to say which rooms there are. */
export const roomWays = ["count", "list", "file"] as const;
export type RoomWay = (typeof roomWays)[number];

/** For how many days after it closed somebody can choose to keep a session. */
export const keepChoices: readonly number[] = [1, 7, limits.keepDaysUsual, 90, limits.keepDays];

/** What somebody filled in so far, as it stands in the fields. */
export type Draft = Readonly<{
  template: string;
  title: string;
  date: string;
  organisers: string;
  anonymous: boolean;
  keepDays: number;
  way: RoomWay;
  count: string;
  list: string;
  fileName: string;
  fileText: string;
}>;

const kept = "samenbord.draft";

/**
 * What this tab kept. What it did not keep, or what an older version of the product kept otherwise, is empty.
 *
 * @param today  `YYYY-MM-DD`, the date to begin with.
 */
export function keptDraft(today: string): Draft {
  const stored = readKept();
  const word = (field: keyof Draft, otherwise = ""): string => {
    const value = stored[field];
    return typeof value === "string" ? value : otherwise;
  };
  return {
    template: word("template"),
    title: word("title"),
    date: word("date", today),
    organisers: word("organisers"),
    anonymous: stored.anonymous === true,
    keepDays: keepChoices.find((days) => days === stored.keepDays) ?? limits.keepDaysUsual,
    way: roomWays.find((way) => way === stored.way) ?? "count",
    count: word("count"),
    list: word("list"),
    fileName: word("fileName"),
    fileText: word("fileText"),
  };
}

function readKept(): Partial<Record<keyof Draft, unknown>> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(kept) ?? "");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {}; // nothing was kept
  }
}

/** Keeps the draft as long as the tab is open, also when the page loads again. */
export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(kept, JSON.stringify(draft));
  } catch {
    // full or forbidden: the form still works
  }
}

export function forgetDraft(): void {
  sessionStorage.removeItem(kept);
}

/** The organisations, one per line. */
export function organisersIn({ organisers }: Draft): readonly string[] {
  return organisers
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Today where the browser is, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
