import { idPattern, type RoomId } from "../shared/ids.ts";
import type { Door } from "../shared/roles.ts";

/** What was asked before the page itself did. */
let asked: Readonly<{ request: string; answer: Promise<Response> }> | undefined;

/** The answer that is already on its way; handed over once, and absent when nobody asked this ahead. */
export function takeAhead(address: string, { body }: RequestInit): Promise<Response> | undefined {
  if (typeof body !== "string" || asked?.request !== `${address} ${body}`) return undefined;
  const { answer } = asked;
  asked = undefined;
  return answer;
}

/** Asks the server to let a participant or a moderator in while the code of the room's page or the desk is still on its way. The page then asks the same, which a journey sees to (`firstLoad`). */
export function askAhead({ pathname }: Location, key: string | undefined): void {
  const [, session = "", desk] = /^\/s\/([^/]+)(\/desk)?$/.exec(pathname) ?? [];
  if (!idPattern.test(session)) return;
  const address = `/api/sessions/${session}/enter`;
  const body = JSON.stringify(comingIn(desk ? "moderator" : "participant", key));
  const headers = { "content-type": "application/json" };
  const answer = fetch(address, { method: "POST", credentials: "same-origin", body, headers });
  answer.catch(() => undefined); // the page hears of it when it asks
  asked = { request: `${address} ${body}`, answer };
}

/**
 * What somebody who comes in tells the server.
 *
 * @param key  the secret of the link; absent for who comes back.
 */
export function comingIn(as: Door, key: string | undefined): Readonly<{ as: Door; key?: string; room?: RoomId }> {
  const room = as === "participant" ? new URLSearchParams(location.search).get("room") : null;
  return {
    as,
    ...(key !== undefined && { key }),
    ...(room !== null && idPattern.test(room) && { room: room as RoomId }),
  };
}
