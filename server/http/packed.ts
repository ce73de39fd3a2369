import { existsSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import type { RequestHandler } from "express";

/** What browsers can unpack, the smallest first, and how the build's packed files end. */
const packings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** Before files are served: takes the one that the build packed for this browser, so that nothing is packed anew for each visitor. */
export function packed(folder: string): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (req, res, next) => {
    const { path } = req;
    const found = packings.find(([name, end]) => there.has(`${path.slice(1)}${end}`) && req.acceptsEncodings(name));
    if (found) {
      const [name, end] = found;
      res.type(extname(path)).vary("accept-encoding").setHeader("content-encoding", name);
      req.url += end;
    }
    next();
  };
}
