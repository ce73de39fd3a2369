import * as z from "zod/mini";
import type { Session } from "./session.ts";

const dayMs = 86_400_000;

/**
 * When a session closes that nobody closes: at the end (UTC) of the day after its date. One made for a day that was over
 * already gets a whole day.
 *
 * @param date  `YYYY-MM-DD`. @param madeAt  epoch ms. @returns epoch ms.
 */
export function closesByItselfAt(date: string, madeAt: number): number {
  return Math.max(Date.parse(date) + 2 * dayMs, madeAt + dayMs);
}

/** When a session is erased, epoch ms. */
export function eraseAt({ closesAt, keepDays }: Pick<Session, "closesAt" | "keepDays">): number {
  return closesAt + keepDays * dayMs;
}

/** How far a session is in its life: open, closed (its rooms are read only), and then it is there no more. */
export const Life = z.strictObject({
  isClosed: z.boolean(),
  keepDays: z.number(),
  /** When everything of it is erased, epoch ms; as long as it is open: at the latest, if nobody closes it. */
  eraseAt: z.number(),
});
export type Life = z.infer<typeof Life>;

/** The proof that a session was erased, without anything of its content. The server keeps it; so may the organiser. */
export const Certificate = z.strictObject({
  /** SHA-256 of the session's id, hexadecimal: who knows the id can check it, and nobody else learns anything. */
  session: z.string(),
  /** epoch ms */
  erasedAt: z.number(),
  /** Above that of all its documents: what was theirs cannot come back. */
  epoch: z.number(),
  people: z.number(),
  documents: z.number(),
  /** How often something was written in them. */
  edits: z.number(),
});
export type Certificate = z.infer<typeof Certificate>;
