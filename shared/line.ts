/** Turns the direction of everything behind it. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Takes no room, so that two names can look the same and differ. */
const invisible = /[\u00AD\u200B\u2060\uFEFF\p{Noncharacter_Code_Point}]/gu;
/** Joins what stands at both sides of it, as in a family of emoji; with nothing beside it, it is invisible too. */
const looseJoiner = /(?<!\S)[\u200C\u200D]+|[\u200C\u200D]+(?!\S)/gu;

/**
 * A name or a title as it is kept: one line, in the composed form (NFC), without what nobody sees.
 *
 * Text of notes is not touched: people may write what they like there, and it is shown apart from the rest.
 */
export function plainLine(typed: string): string {
  return typed
    .toWellFormed()
    .normalize("NFC")
    .replace(turning, "")
    .replace(invisible, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(looseJoiner, "")
    .trim();
}
