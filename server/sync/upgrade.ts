import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { docName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Tally } from "../tally.ts";
import { type HandOn, openInbox } from "./inbox.ts";
import type { Line } from "./line.ts";
import { type Request, readAsked } from "./request.ts";
import type { Tickets } from "./tickets.ts";
import { wsLine } from "./wsLine.ts";

export type DoorDeps = Readonly<{
  /** Whether the page that asks is ours. */
  isOwnOrigin(req: IncomingMessage): boolean;
  tickets: Pick<Tickets, "redeem">;
  isClosing(): boolean;
  /** Takes over a line whose person is known. `handOn` hands on the frames that came meanwhile, and those that come. */
  welcome(line: Line, request: Request, handOn: HandOn): void;
  tally: Tally;
}>;

/**
 * Answers HTTP upgrades at `/ws/<document name>?ticket=TICKET&client=ID`.
 *
 * What no client of ours ever sends gets an HTTP error. Whoever may not come in is let in and sent away with a code: a browser
 * cannot tell an HTTP refusal from a broken network, and would try again for ever.
 */
export function openUpgrade({ isOwnOrigin, tickets, isClosing, welcome, tally }: DoorDeps) {
  const options = {
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false, // costs six times the CPU and keeps memory per socket
    clientTracking: false,
    closeTimeout: limits.settleMs, // who never answers a close would hold up the end of the server
  };
  const server = new WebSocketServer(options);

  return (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy()); // before anything else: an error without a handler ends the process
    if (isClosing()) return refuse(socket, "503 Service Unavailable");
    if (!isOwnOrigin(req)) return refuse(socket, "403 Forbidden");
    const asked = readAsked(req.url, "/ws/");
    if (!asked) return refuse(socket, "404 Not Found");
    const { address, ticket, client } = asked;
    server.handleUpgrade(req, socket, head, (ws) => {
      ws.on("error", () => ws.terminate());
      const leave = tickets.redeem(ticket);
      if (leave?.name !== docName(address)) return ws.close(closeCodes.notLetIn);
      const line = wsLine(ws, socket);
      welcome(line, { address, person: leave.person, client }, openInbox(line, tally));
    });
  };
}

function refuse(socket: Duplex, status: string): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy()); // whoever stays on the line would hold up the end of the server
}
