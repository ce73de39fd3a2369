import express, { Router } from "express";
import { fail } from "../../shared/errors.ts";
import { firstFiles } from "./firstFiles.ts";
import { packed } from "./packed.ts";

/**
 * The pages, as they were built. Files in `assets` carry their contents in their names and are kept for ever; the page
 * itself is asked for anew each time, so that a new version arrives at once.
 */
export function pageRoutes(folder: string): Router {
  const linkFor = firstFiles(folder);
  return Router()
    .use(
      "/assets",
      packed(`${folder}/assets`),
      express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false }),
    )
    .use(
      express.static(folder, {
        cacheControl: false,
        setHeaders: (res) => res.setHeader("cache-control", "no-cache"),
        index: false,
      }),
    )
    .get("/{*path}", (req, res, next) => {
      if (!req.headers.accept?.includes("text/html")) return next(); // a script or picture that is not there is not a page
      res.setHeader("cache-control", "no-cache");
      const link = linkFor(req);
      if (link !== undefined) res.setHeader("link", link);
      res.sendFile("index.html", { root: folder, cacheControl: false }); // who goes away meanwhile is no error
    })
    .use(notBuilt);
}

/** Without a build there is no index.html; everything else that gets here does not exist. */
const notBuilt: express.ErrorRequestHandler = (error, _req, _res, next) => {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (isMissing)
    fail("unavailable", "The pages are not built yet: start with `npm start`, or run `npm run build` first.");
  next(error);
};
