import type { IncomingMessage } from "node:http";

/** Where people find this server, as they have it in their address bar. `origin` is for instance `https://bord.example.org`. */
export type Site = Readonly<{ origin: string; isSecure: boolean }>;

/** The site that a request came to: the configured one, or else what the request itself says. */
export function siteOf(req: IncomingMessage, publicUrl: string | undefined): Site {
  const scheme = "encrypted" in req.socket && req.socket.encrypted ? "https" : "http";
  const origin = publicUrl ?? `${scheme}://${req.headers.host ?? "localhost"}`.toLowerCase();
  return { origin, isSecure: origin.startsWith("https:") };
}

/**
 * Whether a request that can change something, or opens a WebSocket, comes from our own pages.
 *
 * Browsers send `Origin` with each of those, and it must be exactly ours. Scripts (curl, a stock y-websocket client in
 * Node) send none: they are let through, because they hold no cookies of somebody else. What a browser sent without an
 * `Origin` still carries `Sec-Fetch-Site`, and is refused.
 */
export function isFromOwnSite(req: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin } = req.headers;
  if (origin === undefined) return req.headers["sec-fetch-site"] === undefined;
  return origin === siteOf(req, publicUrl).origin;
}
