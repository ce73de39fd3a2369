import type { CookieOptions, Response } from "express";

/** The cookies of a request, by name. The first of a name counts. */
export function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

/** The cookies of one browser: what it sent, and what it is told to keep or to forget. */
export type Jar = Readonly<{
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  forget(name: string): void;
}>;

const keptMs = 30 * 24 * 60 * 60 * 1000;

/** `isSecure`: people come by https; only then can the browser keep a cookie for https alone. `isFramed`: other sites may show our pages. */
export type CookieSite = Readonly<{ isSecure: boolean; isFramed: boolean }>;

/**
 * In a frame of another site a browser sends only cookies that say so. They are partitioned: each of those sites has its own. What
 * keeps requests of other sites out then is the check of where they come from, see `isFromOwnSite`.
 */
export function jarOf(header: string | undefined, res: Response, { isSecure, isFramed }: CookieSite): Jar {
  const sent = cookiesOf(header);
  const reach: CookieOptions = isFramed && isSecure ? { sameSite: "none", partitioned: true } : { sameSite: "strict" };
  const options: CookieOptions = { httpOnly: true, path: "/", secure: isSecure, ...reach };
  return {
    get: (name) => sent.get(name),
    set: (name, value) => void res.cookie(name, value, { ...options, maxAge: keptMs }),
    forget: (name) => void res.clearCookie(name, options),
  };
}
