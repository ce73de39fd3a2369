import type { Me, SessionView } from "../shared/api.ts";
import { docKey, idPattern, type RoomId, type SessionId } from "../shared/ids.ts";

/** What was asked before the page itself did, by method, address and body. */
const asked = new Map<string, Promise<Response>>();

/** The answer that is already on its way; handed over once, and absent when nobody asked ahead. */
export function takeAhead(address: string, { method = "GET", body }: RequestInit): Promise<Response> | undefined {
  const name = nameOf(address, method, typeof body === "string" ? body : undefined);
  const answer = asked.get(name);
  asked.delete(name);
  return answer;
}

/**
 * Asks the server, while the code of a room's page is still on its way, what that page will ask on its way in: the same requests in
 * the same order, which a journey sees to (`firstLoad`). Where one of them fails it stops, and the page hears of it when it asks.
 *
 * @param key  the secret of the link; absent for who comes back.
 */
export async function askAhead({ pathname, search }: Location, key: string | undefined): Promise<void> {
  const [, id = ""] = /^\/s\/([^/]+)$/.exec(pathname) ?? [];
  if (!idPattern.test(id)) return;
  const session = id as SessionId;
  const path = `/api/sessions/${session}`;
  const as = "?as=participant";
  try {
    if (key !== undefined) await ask("POST", `${path}/enter`, { as: "participant", key });
    const view = (await ask("GET", `${path}${as}`)) as SessionView;
    const wish = new URLSearchParams(search).get("room");
    const isNamed = view.anonymous || view.me.name !== "";
    const mayGo = isNamed && wish !== view.me.room && view.rooms.some((room) => room.id === wish);
    const me = mayGo ? ((await ask("PATCH", `${path}/me${as}`, { room: wish })) as Me) : view.me;
    if (isNamed && me.room)
      await ask("POST", `${path}/tickets${as}`, {
        document: firstDocument(view, me.room),
        withContent: true,
      });
  } catch {
    // the page asks again, and tells people what is wrong
  }
}

/** The room in the round that is on stage; before anything began, in the first one. */
function firstDocument({ id, template, round = template.rounds[0]?.id }: SessionView, room: RoomId): string {
  if (!round) throw new Error("A template without rounds."); // its schema does not allow it
  return docKey({ kind: "room", session: id, room, round });
}

/** @returns what the server answered. @throws when it did not, or refused. */
async function ask(method: string, address: string, content?: unknown): Promise<unknown> {
  const body = content === undefined ? undefined : JSON.stringify(content);
  const headers = { "content-type": "application/json" };
  const answer = fetch(address, {
    method,
    credentials: "same-origin",
    ...(body !== undefined && { body, headers }),
  });
  const copy = answer.then((response) => response.clone()); // before the page reads it
  asked.set(nameOf(address, method, body), answer);
  const own = await copy;
  if (!own.ok) throw new Error(`The server answered ${own.status}.`);
  return own.json();
}

const nameOf = (address: string, method: string, body: string | undefined): string =>
  `${method} ${address} ${body ?? ""}`;
