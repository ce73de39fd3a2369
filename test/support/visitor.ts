import { WebSocket as NodeSocket } from "ws";
import * as z from "zod/mini";
import { addressOf } from "../../client/api.ts";
import type { How } from "../../client/sync/connect.ts";
import { api, type CreateSession, ErrorView, type Links, type Me, type SessionView } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import type { DocName, RoomId, SessionId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import type { Route } from "../../shared/route.ts";

process.setMaxListeners(0); // each stock connection wants to hear of the end, and a test has hundreds

type Body = Readonly<Record<string, unknown>>;

/** Somebody who has a browser's cookies and no browser: the public API and real sockets, nothing else. */
export type Visitor = Readonly<{
  /** @throws AppError what the server said when it does not answer 2xx. */
  call<Answer extends z.ZodMiniType>(
    route: Route<z.ZodMiniType, Answer>,
    given?: Readonly<{ session?: SessionId; as?: Door; params?: Readonly<Record<string, string>>; body?: Body }>,
  ): Promise<z.output<Answer>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Follows a link of `Links`: the secret becomes a cookie. */
  enter(link: string): Promise<Me>;
  /** The cookie header of this visitor. */
  cookie(): string;
  /** The address of a socket on a document, with a ticket that is good for one. */
  socketUrl(name: DocName, as: Door, client: number): Promise<string>;
  /** How `connect` reaches the server as this visitor. */
  how: How;
}>;

/** @param address  where the server runs, for instance `http://localhost:8080`. */
export function visitor(address: string): Visitor {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

  const go = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie());
    const response = await fetch(new URL(path, address), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return response;
  };
  const call: Visitor["call"] = async (route, { session, as, params, body } = {}) => {
    const path = addressOf(route.path, session, as, params);
    const response = await go(path, {
      method: route.method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw refusal(answer, `${route.method} ${path}`);
    return z.parse(route.answer, answer);
  };
  class Socket extends NodeSocket {
    constructor(url: string | URL) {
      super(url, { origin: new URL(address).origin });
    }
  }
  const ticket: How["ticket"] = async (name, as) => {
    const [session = ""] = name.split(".");
    const asked = { session: session as SessionId, as, body: { document: name.slice(session.length + 1) } };
    return { ticket: (await call(api.openDocument, asked)).ticket };
  };
  const base = `${address.replace("http", "ws")}/ws`;
  return {
    call,
    cookie,
    socketUrl: async (name, as, client) =>
      `${base}/${name}?ticket=${(await ticket(name, as, true)).ticket}&client=${client}`,
    fetch: go,
    async enter(link) {
      const { pathname } = new URL(link);
      const [, , session, page] = pathname.split("/");
      const as: Door = page === "desk" ? "moderator" : page === "organise" ? "organiser" : "participant";
      return (await call(api.enter, { session: session as SessionId, body: { as, key: keyIn(link) } })).view.me;
    },
    how: { base, ticket, socket: Socket as unknown as typeof WebSocket },
  };
}

function refusal(answer: unknown, asked: string): Error {
  const said = z.safeParse(ErrorView, answer);
  if (!said.success) return new Error(`${asked} answered neither what it should nor an error of ours.`);
  const { code, message, path } = said.data.error;
  return new AppError(code, message, path === undefined ? {} : { path });
}

/** Makes a session with so many rooms and nothing special. */
export function makeSession(address: string, rooms: number, more: Partial<CreateSession> = {}): Promise<Links> {
  return visitor(address).call(api.createSession, {
    body: {
      template: "terugkoppeling",
      title: "Samen voor ieder kind",
      date: "2026-11-22",
      rooms: Array.from({ length: rooms }, (_, at) => ({ name: `Ruimte ${at + 1}`, region: `Regio ${at + 1}` })),
      ...more,
    },
  });
}

/** The secret in a link. */
export function keyIn(link: string): string {
  return new URL(link).hash.slice(1);
}

/** Somebody who followed the link of a role. */
export async function comeIn(address: string, links: Links, role: Door): Promise<Visitor> {
  const somebody = visitor(address);
  await somebody.enter(links[role]);
  return somebody;
}

/** Comes in as a participant and sits down in a room. */
export async function joinRoom(
  address: string,
  links: Links,
  room: RoomId,
  name: string,
): Promise<Visitor & { view: SessionView }> {
  const guest = visitor(address);
  await guest.enter(links.participant);
  await guest.call(api.updateMe, { session: links.session, as: "participant", body: { name, room } });
  const view = await guest.call(api.getSession, { session: links.session, as: "participant" });
  return { ...guest, view };
}
