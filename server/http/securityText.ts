import { Router } from "express";

/** How long what it says may be relied on, ms. */
const validMs = 180 * 24 * 60 * 60 * 1000;

/** `/.well-known/security.txt`: where to report a security problem (RFC 9116). Absent when the operator named no contact. */
export function securityTextRoutes(
  contact: string | undefined,
  publicUrl: string | undefined,
  now: () => number,
): Router {
  const path = "/.well-known/security.txt";
  const router = Router();
  if (contact === undefined) return router;
  return router.get(path, (_req, res) => {
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${new Date(now() + validMs).toISOString()}`,
      "Preferred-Languages: nl, en",
      ...(publicUrl === undefined ? [] : [`Canonical: ${publicUrl}${path}`]),
    ];
    res.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`);
  });
}
