import type { IncomingMessage, ServerResponse } from "node:http";
import { docName } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { World } from "../ports.ts";
import { type HttpLine, httpLine } from "./httpLine.ts";
import { openInbox } from "./inbox.ts";
import { readAsked, readPost } from "./request.ts";
import type { DoorDeps } from "./upgrade.ts";

const path = "/sse/";

/**
 * The same documents for networks that let no WebSocket through.
 *
 * `GET /sse/<document name>?ticket=TICKET&client=ID` answers with events that never end; the first one tells an id. `POST /sse/<id>?turn=N`
 * carries frames the other way, each after its length. Behind this, nothing knows the difference.
 */
export function openHttpLines({
  isOwnOrigin,
  tickets,
  isClosing,
  welcome,
  randomId,
  tally,
}: DoorDeps & Pick<World, "randomId">) {
  const lines = new Map<string, HttpLine>();

  const open = (req: IncomingMessage, res: ServerResponse): void => {
    if (isClosing()) return refuse(res, 503);
    if (!isOwnOrigin(req) && req.headers["sec-fetch-site"] !== "same-origin") return refuse(res, 403); // a GET tells no Origin
    const asked = readAsked(req.url, path);
    if (!asked) return refuse(res, 404);
    const { address, ticket, client } = asked;
    const id = randomId(24); // 142 bits: who knows it is who was let in
    const line = httpLine(res, id);
    const leave = tickets.redeem(ticket);
    if (leave?.name !== docName(address)) return line.close(closeCodes.notLetIn);
    lines.set(id, line);
    line.onClose(() => lines.delete(id));
    welcome(line, { address, person: leave.person, client }, openInbox(line, tally));
  };
  const take = (req: IncomingMessage, res: ServerResponse): void => {
    if (!isOwnOrigin(req)) return refuse(res, 403);
    const post = readPost(req.url, path);
    const line = post && lines.get(post.line);
    if (line) void line.take(req, res, post.turn);
    else refuse(res, 404);
  };
  return (req: IncomingMessage, res: ServerResponse): void => {
    if (req.method === "GET") open(req, res);
    else if (req.method === "POST") take(req, res);
    else refuse(res, 405);
  };
}

function refuse(res: ServerResponse, status: number): void {
  res.writeHead(status, { connection: "close" }).end(); // the body, if there is one, stays unread
}
