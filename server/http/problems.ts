import type { ErrorRequestHandler, Request } from "express";
import type * as z from "zod/mini";
import type { ErrorView } from "../../shared/api.ts";
import { AppError, asAppError, type ErrorCode, fail } from "../../shared/errors.ts";
import type { Log } from "../log.ts";

const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  wrong_method: 405,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
  internal: 500,
};

/** The one answer to a wrong key, an unknown session and a missing cookie: nobody learns which sessions exist. */
export function noSuchSession(): never {
  fail("not_found", "There is no such session, or this link does not open it.");
}

/** The last stop of every error: a status and one sentence for people; what we did not foresee goes to the log. */
export function answerProblem(log: Log, isStopping: () => boolean): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = asAppError(httpProblem(error) ?? error);
    const isForeseen = problem.code === "unavailable" && isStopping(); // everybody in the house hears it at once
    if (problem.code === "internal" || (problem.code === "unavailable" && !isForeseen))
      log.error({ err: problem, method: req.method, route: routeOf(req) }, "a request failed");
    if (res.writableEnded) return; // the answer itself told it
    if (res.headersSent) return next(error); // half an answer is out: only closing the connection tells that
    res.status(statusOf[problem.code]).json(viewOf(problem));
  };
}

/** What people hear of an error. */
export function viewOf({ code, message, path }: AppError): z.input<typeof ErrorView> {
  return { error: { code, message, ...(path !== undefined && { path }) } };
}

/** The pattern of the address, without what people put into it. Absent when no route took the request. */
function routeOf(req: Request): unknown {
  return (req as Readonly<{ route?: Readonly<{ path?: unknown }> }>).route?.path;
}

/** What Express and its parsers throw when a request is wrong; absent for anything else. */
function httpProblem(error: unknown): AppError | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  if (error.status < 400 || error.status >= 500) return undefined;
  if (error.status === 413) return new AppError("too_large", "The body is too large.", { cause: error });
  if (error.status === 404) return new AppError("not_found", "There is nothing at this address.", { cause: error });
  const isBadJson = "type" in error && error.type === "entity.parse.failed";
  const what = isBadJson ? "The body is not JSON" : "The request cannot be read";
  return new AppError("invalid", `${what}: ${error.message}.`, { cause: error });
}
