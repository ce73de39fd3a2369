import type { RequestHandler } from "express";
import helmet from "helmet";
import { siteOf } from "./site.ts";

/** React Aria's one style element; its contents are fixed by the version in the lock file. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Ours lets only empty text become HTML (`client/htmlPolicy.ts`); the report's editor reads what people paste through its own. */
const trustedTypesPolicies = ["default", "ProseMirrorClipboard"];

/** What our pages never ask of a browser, so that nothing that slips in can either. */
const unused = [
  "accelerometer",
  "ambient-light-sensor",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

export type HeaderConfig = Readonly<{ publicUrl: string | undefined; frameAncestors: readonly string[] | undefined }>;

/** The headers that tell browsers what our pages may do: only what comes from ourselves, in nobody else's frame. */
export function securityHeaders({ publicUrl, frameAncestors = ["'self'"] }: HeaderConfig): RequestHandler[] {
  const standard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", (req) => socketsOf(siteOf(req, publicUrl).origin)],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [...frameAncestors],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", reactAriaStyle],
        trustedTypes: trustedTypesPolicies,
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl?.startsWith("https:") ? { maxAge: 31_536_000 } : false,
    // Old browsers know this header only, and it knows no list of sites.
    xFrameOptions: !isFramed(frameAncestors) && { action: frameAncestors.includes("'none'") ? "deny" : "sameorigin" },
  });
  const ours: RequestHandler = (_req, res, next) => {
    res.setHeader("permissions-policy", unused.map((feature) => `${feature}=()`).join(", "));
    res.setHeader("x-robots-tag", "noindex, nofollow"); // what is written in a session is for who is in it
    next();
  };
  return [standard, ours];
}

/** Whether other sites may show our pages in a frame. */
export function isFramed(frameAncestors: readonly string[] = []): boolean {
  return frameAncestors.some((source) => source !== "'self'" && source !== "'none'");
}

/** Our own WebSockets, for browsers in which 'self' does not cover them. Nothing when the Host header is nonsense. */
function socketsOf(origin: string): string {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin.replace(/^http/, "ws") : "'self'";
}
