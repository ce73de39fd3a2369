import type { Request, RequestHandler, Response } from "express";
import * as z from "zod/mini";
import type { api } from "../../shared/api.ts";
import type { downloads } from "../../shared/downloads.ts";
import { AppError } from "../../shared/errors.ts";
import { idPattern, type SessionId } from "../../shared/ids.ts";
import type { Making } from "../../shared/making.ts";
import { mistakeIn } from "../../shared/mistake.ts";
import { doors, type Role } from "../../shared/roles.ts";
import type { Route } from "../../shared/route.ts";
import type { Person, Session } from "../../shared/session.ts";
import { cookiesOf, type Jar, jarOf } from "./cookies.ts";
import type { Identity } from "./identity.ts";
import { noSuchSession } from "./problems.ts";
import { type Site, siteOf } from "./site.ts";
import { answerTold } from "./told.ts";

type AnyRoute = Route<z.ZodMiniType, z.ZodMiniType>;

/** Who asks, of which session. `person.role` is the role in which they act now. */
export type Asker = Readonly<{ session: Session; person: Person }>;

/** What a handler gets. Routes with `as` also get who asks: nobody else gets as far as the handler. */
export type Asked<R> = Readonly<{
  body: R extends { body: infer Body extends z.ZodMiniType } ? z.output<Body> : undefined;
  /** The session in the address, whether it exists or not. Empty where the address names none. */
  sessionId: SessionId;
  /** What else stands in the address, by name: whatever somebody put there. */
  params: Readonly<Record<string, unknown>>;
  site: Site;
  jar: Jar;
}> &
  (R extends { as: readonly Role[] } ? Asker : unknown);

type AnswerOf<R extends AnyRoute> = z.input<R["answer"]>;
export type Handler<R extends AnyRoute> = (asked: Asked<R>) => Promise<AnswerOf<R>> | AnswerOf<R>;

/** One handler for each route of the API: a missing one does not compile. */
export type Handlers = { readonly [Name in keyof typeof api]: Handler<(typeof api)[Name]> };

export type File = Readonly<{ name: string; type: string; bytes: Uint8Array | string }>;
type AnyDownload = (typeof downloads)[keyof typeof downloads];
export type Downloader = (
  asker: Asker,
  asked: Pick<Request, "params" | "query"> &
    Readonly<{
      site: Site;
      /** Whoever asked is no longer there. */
      gone: AbortSignal;
      /** Tells how far it is, to who asked for that. */
      tell(making: Making): void;
    }>,
) => Promise<File>;
export type Downloaders = { readonly [Name in keyof typeof downloads]: Downloader };

export type Door = Readonly<{
  identify: Identity["identify"];
  session(id: SessionId): Promise<Session | undefined>;
  publicUrl: string | undefined;
  /** Other sites may show our pages in a frame. */
  isFramed: boolean;
}>;

/** Serves one route: checks who asks, what they send and what goes out. */
export function handle<R extends AnyRoute>(door: Door, route: R, run: Handler<R>): RequestHandler {
  return async (req, res) => {
    const asker = route.as && (await askerOf(door, req, route.as));
    const site = siteOf(req, door.publicUrl);
    const body = readBody(route, req);
    const asked = {
      body,
      sessionId: sessionIdOf(req),
      params: req.params,
      site,
      jar: jarOf(req.headers.cookie, res, { isSecure: site.isSecure, isFramed: door.isFramed }),
      ...asker,
    };
    const answer = await run(asked as Asked<R>);
    res.json(z.parse(route.answer, answer)); // strict on the way out too: a field too many would be a leak
  };
}

/** Serves one download. */
export function handleDownload(door: Door, download: AnyDownload, run: Downloader): RequestHandler {
  return async (req, res: Response) => {
    const asker = await askerOf(door, req, download.as);
    const gone = new AbortController();
    res.once("close", () => gone.abort());
    const site = siteOf(req, door.publicUrl);
    const make = (tell: (making: Making) => void): Promise<File> =>
      run(asker, { params: req.params, query: req.query, site, gone: gone.signal, tell });
    if ("told" in download && req.query.progress === "lines") return answerTold(res, make);
    const file = await make(() => {});
    res.attachment(file.name).type(file.type);
    res.send(typeof file.bytes === "string" ? file.bytes : Buffer.from(file.bytes));
  };
}

async function askerOf(door: Door, req: Request, allowed: readonly Role[]): Promise<Asker> {
  const as = doors.find((door) => door === req.query.as);
  const id = sessionIdOf(req);
  if (as === undefined || !idPattern.test(id)) return noSuchSession();
  const session = await door.session(id);
  const person = session && (await door.identify(cookiesOf(req.headers.cookie), id, as));
  return person && allowed.includes(person.role) ? { session, person } : noSuchSession();
}

function sessionIdOf(req: Request): SessionId {
  const { session } = req.params;
  return (typeof session === "string" ? session : "") as SessionId;
}

function readBody(route: AnyRoute, req: Request): unknown {
  const takesNone = z.safeParse(route.body, undefined).success;
  if (takesNone) return undefined;
  const sent: unknown = req.body;
  const read = z.safeParse(route.body, sent);
  if (read.success) return read.data;
  const { path, sentence } = mistakeIn(read.error, route.body, sent, "The body");
  throw new AppError("invalid", sentence, { cause: read.error, ...(path !== "" && { path }) });
}
