import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

/** The baseline: a room relay that hands on what it gets and does nothing else. No document, no check, no store. */
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false });
const rooms = new Map<string, Set<WebSocket>>();

sockets.on("connection", (socket, { url = "" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("error", () => socket.terminate());
  socket.on("close", () => room.delete(socket));
  socket.on("message", (frame: Buffer) => {
    for (const other of room) if (other !== socket) other.send(frame);
  });
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.stdout.write(`The relay runs at http://127.0.0.1:${address?.port}\n`);
});
process.on("SIGTERM", () => process.exit(0));
