import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { AppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { openTurns } from "./turns.ts";

/** How much may go wrong: so often at once, and on average. */
type Allowance = Readonly<{ burst: number; perSecond: number }>;
type Bucket = { left: number; at: number };

/** More addresses than this are not kept apart: those that have made up for their mistakes are forgotten first. */
const mostAddresses = 10_000;

/**
 * Makes guessing codes not pay: only wrong codes count, and who has none left waits, whatever code comes next.
 *
 * Never by address alone, because a whole town hall sits behind one: right codes, links and QR codes count nowhere. Tries from one
 * address are looked at one after the other, or a thousand at once would all still find something left.
 *
 * @param now  monotonic ms.
 */
export function codeGuard(now: () => number = () => performance.now()): RequestHandler {
  const { perAddress, together } = limits.wrongCodes;
  const byAddress = new Map<string, Bucket>();
  const all = fresh(together, now());
  const looking = openTurns();

  const bucketOf = (address: string): Bucket => {
    const bucket = byAddress.get(address) ?? fresh(perAddress, now());
    byAddress.set(address, bucket);
    if (byAddress.size > mostAddresses)
      for (const [each, known] of byAddress)
        if (refill(known, perAddress, now()) >= perAddress.burst) byAddress.delete(each);
    return bucket;
  };
  return async (req, res, next) => {
    const address = addressOf(req);
    const look = (): Promise<void> => {
      const own = bucketOf(address);
      const waitS = Math.max(secondsUntilOne(own, perAddress, now()), secondsUntilOne(all, together, now()));
      if (waitS > 0) {
        res.setHeader("retry-after", Math.ceil(waitS));
        throw new AppError(
          "too_many",
          `Too many wrong codes came from here. Wait ${Math.ceil(waitS)} seconds, or use the link or the QR code.`,
        );
      }
      return new Promise((done) => {
        res.once("close", () => {
          if (res.statusCode === 404) for (const bucket of [own, all]) bucket.left -= 1;
          done();
        });
        next();
      });
    };
    await looking(address, async () => look());
  };
}

const fresh = ({ burst }: Allowance, at: number): Bucket => ({ left: burst, at });

function refill(bucket: Bucket, { burst, perSecond }: Allowance, now: number): number {
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  return bucket.left;
}

function secondsUntilOne(bucket: Bucket, allowance: Allowance, now: number): number {
  return Math.max(0, 1 - refill(bucket, allowance, now)) / allowance.perSecond;
}

/**
 * Where a request comes from. Behind a proxy on this machine or in this network it is what that proxy added last; who forges that
 * from within the network still has the budget of all together. A household has many IPv6 addresses: its first half counts.
 */
function addressOf({ socket, headers }: IncomingMessage): string {
  const peer = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const isNear = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(peer);
  const forwarded = [headers["x-forwarded-for"]].flat().join(",").split(",").at(-1)?.trim();
  const address = isNear && forwarded ? forwarded.slice(0, 45) : peer;
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
