import type { RequestHandler } from "express";
import helmet from "helmet";
import { siteOf } from "./site.ts";

/** React Aria's one style element; its contents are fixed by the version in the lock file. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The headers that tell browsers what our pages may do: only what comes from ourselves, in nobody else's frame. */
export function securityHeaders(publicUrl: string | undefined): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", (req) => socketsOf(siteOf(req, publicUrl).origin)],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", reactAriaStyle],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
  });
}

/** Our own WebSockets, for browsers in which 'self' does not cover them. Nothing when the Host header is nonsense. */
function socketsOf(origin: string): string {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin.replace(/^http/, "ws") : "'self'";
}
