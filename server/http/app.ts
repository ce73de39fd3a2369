import compression from "compression";
import express, { type Express, Router } from "express";
import { api } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import { AppError, fail } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import type { Template } from "../../shared/template.ts";
import type { Log } from "../log.ts";
import type { Endings, Exporter, Store, World } from "../ports.ts";
import { callingHandlers } from "./calling.ts";
import { codeGuard } from "./codeGuard.ts";
import { endingHandlers } from "./endings.ts";
import { enteringHandlers } from "./entering.ts";
import { facilitationHandlers } from "./facilitation.ts";
import { gradeHandlers } from "./grades.ts";
import { type Door, type Downloaders, type Handlers, handle, handleDownload } from "./handle.ts";
import { isFramed, securityHeaders } from "./headers.ts";
import { healthRoutes } from "./health.ts";
import type { Identity } from "./identity.ts";
import { importHandlers } from "./importing.ts";
import type { LinkKeys } from "./keys.ts";
import { leadingHandlers } from "./leading.ts";
import { linkDownloads, linkHandlers } from "./links.ts";
import type { LiveSessions } from "./live.ts";
import { type MetricsDeps, metricsRoutes } from "./metrics.ts";
import { archiveSchema, openApi } from "./openapi.ts";
import { ownNoteDownloads, ownNoteHandlers } from "./ownNotes.ts";
import { pageRoutes } from "./pages.ts";
import { openChangeSelf, peopleHandlers } from "./people.ts";
import { onlyOurMethods, onlyPlainRequests } from "./plain.ts";
import { answerProblem } from "./problems.ts";
import { reportDownloads, reportHandlers } from "./reports.ts";
import { roomChangeHandlers } from "./roomChanges.ts";
import { openSeats } from "./seats.ts";
import { securityTextRoutes } from "./securityText.ts";
import { openSessionViews, sessionHandlers } from "./sessions.ts";
import { isFromOwnSite, siteOf } from "./site.ts";
import { staffHandlers } from "./staff.ts";
import { staffNoteHandlers } from "./staffNotes.ts";
import { openTurns } from "./turns.ts";
import { validationHandlers } from "./validation.ts";
import { voiceHandlers } from "./voices.ts";

export type HttpDeps = Readonly<{
  store: Store;
  templates: ReadonlyMap<string, Template>;
  exporter: Exporter;
  live: LiveSessions;
  identity: Identity;
  endings: Endings;
  keys: LinkKeys;
  world: World;
  log: Log;
  /** The folder of the built pages. */
  pages: string;
  publicUrl: string | undefined;
  frameAncestors: readonly string[] | undefined;
  securityContact: string | undefined;
  isStopping: () => boolean;
  metrics: MetricsDeps;
}>;

/** Everything that the server answers over HTTP. */
export function openApp(deps: HttpDeps): Express {
  const { store, live, log, pages, publicUrl, isStopping } = deps;
  const app = express();
  app.set("etag", false); // answers of the API differ each time, and files bring their own
  app.use(securityHeaders(deps), onlyOurMethods);
  app.all("/sse/{*rest}", (req, res) => live.overHttp(req, res)); // before compression, which would hold events back
  app.use(compression());
  app.use(healthRoutes(store, isStopping), metricsRoutes(deps.metrics));
  app.use(securityTextRoutes(deps.securityContact, publicUrl, deps.world.now));
  app.use("/api", onlyPlainRequests, fromOwnSite(publicUrl), express.json({ limit: limits.bodyBytes }), noStore);
  app.get("/api/openapi.json", (_req, res) => void res.json(openApi()));
  app.get("/api/archive.schema.json", (_req, res) => void res.json(archiveSchema()));
  app.post(api.enterByCode.path, codeGuard());
  app.use(apiRoutes(deps));
  app.use("/api", () =>
    fail("not_found", "The API has nothing at this address; GET /api/openapi.json tells what it has."),
  );
  app.use(pageRoutes(pages));
  app.use(() => fail("not_found", "There is nothing at this address."));
  app.use(answerProblem(log, isStopping));
  return app;
}

function apiRoutes(deps: HttpDeps): Router {
  const { live } = deps;
  const seating = { ...deps, findSeat: openSeats(deps), inTurn: openTurns() };
  const { store, identity, publicUrl } = deps;
  const entering = { ...deps, changeSelf: openChangeSelf(seating), viewSession: openSessionViews(deps) };
  const handlers: Handlers = {
    ...sessionHandlers(entering),
    ...enteringHandlers(entering),
    ...peopleHandlers(entering),
    ...staffHandlers(seating),
    ...staffNoteHandlers(deps),
    ...roomChangeHandlers(seating),
    ...leadingHandlers(deps),
    ...callingHandlers(deps),
    ...facilitationHandlers(deps),
    ...validationHandlers(deps),
    ...voiceHandlers(deps),
    ...gradeHandlers(deps),
    ...linkHandlers(deps.keys),
    ...reportHandlers(deps),
    ...endingHandlers(deps),
    ...importHandlers(deps),
    ...ownNoteHandlers(live),
  };
  const downloaders: Downloaders = { ...linkDownloads(deps.keys), ...reportDownloads(deps), ...ownNoteDownloads(live) };
  const door: Door = {
    identify: identity.identify,
    session: store.sessionById,
    publicUrl,
    isFramed: isFramed(deps.frameAncestors),
  };
  const router = Router();
  const verbs = { GET: "get", POST: "post", PUT: "put", PATCH: "patch" } as const;
  const serve = <Name extends keyof typeof api>(name: Name): void => {
    const route = api[name];
    router[verbs[route.method]](route.path, handle(door, route, handlers[name]));
  };
  for (const name of Object.keys(api) as (keyof typeof api)[]) serve(name);
  for (const name of Object.keys(downloads) as (keyof typeof downloads)[])
    router.get(downloads[name].path, handleDownload(door, downloads[name], downloaders[name]));
  return router;
}

/** What changes something must come from our own pages, and as JSON: a form on another site can send neither. */
function fromOwnSite(publicUrl: string | undefined): express.RequestHandler {
  return (req, _res, next) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    if (!isFromOwnSite(req, publicUrl))
      throw new AppError(
        "forbidden",
        `This request comes from another site than ${siteOf(req, publicUrl).origin}. Behind a proxy, PUBLIC_URL tells the address that people use.`,
      );
    if (carriesBody(req) && !req.is("application/json"))
      // null: no body at all, and so nothing to misread
      throw new AppError("unsupported", "The body must be JSON, with Content-Type: application/json.");
    next();
  };
}

function carriesBody({ headers }: express.Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

const noStore: express.RequestHandler = (_req, res, next) => {
  res.setHeader("cache-control", "no-store");
  next();
};
