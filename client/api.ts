import * as z from "zod/mini";
import { ErrorView } from "../shared/api.ts";
import { AppError } from "../shared/errors.ts";
import type { SessionId } from "../shared/ids.ts";
import type { Door } from "../shared/roles.ts";
import type { Route } from "../shared/route.ts";
import { takeAhead } from "./ahead.ts";

type Asked<Body extends z.ZodMiniType> = Readonly<{
  session?: SessionId;
  /** The door to ask by; needs the cookie of that door. */
  as?: Door;
  /** What else stands in the address, by name. */
  params?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}> &
  (undefined extends z.input<Body> ? unknown : Readonly<{ body: z.input<Body> }>);

/**
 * Asks the server, by a route of `shared/api`.
 *
 * @throws AppError what the server said; "unavailable" when it cannot be reached.
 */
export async function call<Body extends z.ZodMiniType, Answer extends z.ZodMiniType>(
  route: Route<Body, Answer>,
  asked: Asked<Body>,
): Promise<z.output<Answer>> {
  const { session, as, params, signal } = asked;
  const body = "body" in asked ? asked.body : undefined;
  const response = await reach(addressOf(route.path, session, as, params), {
    method: route.method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    ...(signal && { signal }),
  });
  const answer = await jsonOf(response);
  if (!response.ok) throw errorOf(answer, response.status);
  const read = z.safeParse(route.answer, answer);
  if (!read.success) throw new AppError("internal", "The server's answer could not be read.", { cause: read.error });
  return read.data;
}

/**
 * The answer to a download.
 *
 * @throws AppError what the server said; "unavailable" when it cannot be reached. Once `signal` aborts: what the browser throws.
 */
export async function download(address: string, signal: AbortSignal): Promise<Response> {
  const response = await reach(address, { signal });
  if (!response.ok) throw errorOf(await jsonOf(response), response.status);
  return response;
}

/** The address of a route or a download, on this site. */
export function addressOf(
  path: string,
  session: SessionId | undefined,
  as: Door | undefined,
  rest: Readonly<Record<string, string>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === "session" ? (session ?? "") : (rest[name] ?? "")),
  );
  return as === undefined ? filled : `${filled}?as=${as}`;
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await (takeAhead(address, request) ?? fetch(address, { ...request, credentials: "same-origin" }));
  } catch (cause) {
    if (request.signal?.aborted) throw cause; // nobody waits for the answer any more
    throw new AppError("unavailable", "The server cannot be reached.", { cause });
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined; // a proxy's own error page
  }
}

function errorOf(answer: unknown, status: number): AppError {
  const said = z.safeParse(ErrorView, answer);
  if (!said.success) return new AppError(status >= 502 ? "unavailable" : "internal", `The server answered ${status}.`);
  const { code, message, path } = said.data.error;
  return new AppError(code, message, path === undefined ? {} : { path });
}
