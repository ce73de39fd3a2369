import { createHmac, timingSafeEqual } from "node:crypto";
import type { SessionId } from "../../shared/ids.ts";
import { type Door, doors, mayActAs } from "../../shared/roles.ts";

/** The secrets of links. They follow from the server's secret, so they can be shown again and no database holds them. */
export type LinkKeys = Readonly<{
  keyOf(session: SessionId, door: Door): string;
  /** Whether this key opens the door `wanted`. Takes as long for a wrong key as for a right one. */
  opens(key: string, session: SessionId, wanted: Door): boolean;
}>;

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const keyLength = 22; // 131 bits

export function linkKeys(secret: Buffer): LinkKeys {
  const keyOf = (session: SessionId, door: Door): string =>
    inWords(createHmac("sha256", secret).update(`${session}/${door}`).digest());
  return {
    keyOf,
    opens: (key, session, wanted) =>
      doors.filter((own) => mayActAs(own, wanted) && isSame(key, keyOf(session, own))).length > 0,
  };
}

/** Letters and digits only: mail programs cut links off at other characters. */
function inWords(digest: Buffer): string {
  let rest = BigInt(`0x${digest.toString("hex")}`);
  let key = "";
  while (key.length < keyLength) {
    key += alphabet[Number(rest % 62n)];
    rest /= 62n;
  }
  return key;
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
