import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { AppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { normaliseCode } from "../../shared/session.ts";
import { type Demand, openDemand } from "./demand.ts";
import { openTurns } from "./turns.ts";

/** How much may go wrong: so often at once, and on average. */
type Allowance = Readonly<{ burst: number; perSecond: number }>;
type Bucket = { left: number; at: number; readonly demand: Demand };

/** More addresses than this are not kept apart: those that have made up for their mistakes are forgotten first. */
const mostAddresses = 10_000;
/** As the API takes it: with spaces and dashes. */
const longestCode = 40;

/** How long a code that opened a session goes on opening it from the same address, however many wrong ones come from there, ms. */
const openedMs = 12 * 3_600_000;

/**
 * Makes guessing codes not pay: only wrong codes count, and who has none left waits, whatever code comes next.
 *
 * A code that was right from an address a while ago is let through from there. Else one guesser in a town hall would keep out all who
 * type the code on the screen. It helps no guesser: that is one code in fifty thousand million, and who found it is in already.
 *
 * Never by address alone, because a whole town hall sits behind one: right codes, links and QR codes count nowhere. Tries from one
 * address are looked at one after the other, or a thousand at once would all still find something left. The last thing that is left goes
 * to the code that most ask for: a screen shows everybody the same one.
 *
 * @param now  monotonic ms.
 */
export function codeGuard(now: () => number = () => performance.now()): RequestHandler {
  const { perAddress, together } = limits.wrongCodes;
  const byAddress = new Map<string, Bucket>();
  const all = fresh(together, now());
  const looking = openTurns();
  const opened = openMemory(openedMs, now);

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
    const code = codeIn(req.body);
    const key = `${address} ${code}`;
    if (opened.has(key)) return next();
    const look = (): Promise<void> => {
      const own = bucketOf(address);
      const isScarce = refill(own, perAddress, now()) < 2;
      const isOthersTurn = isScarce && !own.demand.ask(code);
      const waitS = Math.max(
        secondsUntilOne(own, perAddress, now()),
        secondsUntilOne(all, together, now()),
        isOthersTurn ? 1 : 0,
      );
      if (waitS > 0) {
        res.setHeader("retry-after", Math.ceil(waitS));
        throw new AppError(
          "too_many",
          `Too many wrong codes came from here. Wait ${Math.ceil(waitS)} seconds, or use the link or the QR code.`,
        );
      }
      own.demand.served(code);
      return new Promise((done) => {
        res.once("close", () => {
          if (res.statusCode === 404) for (const bucket of [own, all]) bucket.left -= 1;
          if (res.statusCode === 200) opened.add(key);
          done();
        });
        next();
      });
    };
    await looking(address, async () => look());
  };
}

const fresh = ({ burst }: Allowance, at: number): Bucket => ({ left: burst, at, demand: openDemand() });

function refill(bucket: Bucket, { burst, perSecond }: Allowance, now: number): number {
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  return bucket.left;
}

function secondsUntilOne(bucket: Bucket, allowance: Allowance, now: number): number {
  return Math.max(0, 1 - refill(bucket, allowance, now)) / allowance.perSecond;
}

/** Remembers words for a while; the oldest go first when there are too many. */
function openMemory(forMs: number, now: () => number) {
  const until = new Map<string, number>();
  return {
    has: (word: string): boolean => (until.get(word) ?? 0) > now(),
    add(word: string): void {
      until.delete(word);
      until.set(word, now() + forMs);
      const [oldest] = until.keys();
      if (until.size > mostAddresses && oldest !== undefined) until.delete(oldest);
    },
  };
}

/** What somebody typed as a code; empty when it is none, and then it opens nothing. */
function codeIn(body: unknown): string {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return typeof code === "string" && code.length <= longestCode ? normaliseCode(code) : "";
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
