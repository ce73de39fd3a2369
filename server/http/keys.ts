import { createHmac, timingSafeEqual } from "node:crypto";
import type { SessionId } from "../../shared/ids.ts";
import { mayActAs, type Role, roles } from "../../shared/roles.ts";

/** The secrets of links. They follow from the server's secret, so they can be shown again and no database holds them. */
export type LinkKeys = Readonly<{
  keyOf(session: SessionId, role: Role): string;
  /** Whether this key lets somebody act as `wanted`. Takes as long for a wrong key as for a right one. */
  opens(key: string, session: SessionId, wanted: Role): boolean;
}>;

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const keyLength = 22; // 131 bits

export function linkKeys(secret: Buffer): LinkKeys {
  const keyOf = (session: SessionId, role: Role): string =>
    inWords(createHmac("sha256", secret).update(`${session}/${role}`).digest());
  return {
    keyOf,
    opens: (key, session, wanted) =>
      roles.filter((own) => mayActAs(own, wanted) && isSame(key, keyOf(session, own))).length > 0,
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
