import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A network between people and the server that lets plain HTTP through and nothing else, as in some government offices. */
export type Gateway = Readonly<{ address: string; refused(): number; stop(): Promise<void> }>;

/** @param address  of the server behind it. Who asks for a WebSocket gets a 403. */
export async function openGateway(address: string): Promise<Gateway> {
  const { hostname, port } = new URL(address);
  let refused = 0;
  const server = createServer((req, res) => {
    const { method, url: path, headers } = req;
    const onwards = request({ hostname, port, method, path, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onwards.on("error", () => res.destroy());
    res.on("close", () => onwards.destroy());
    req.pipe(onwards);
  });
  server.on("upgrade", (_, socket) => {
    refused += 1;
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const own = server.address() as AddressInfo; // a TCP server that listens has a port
  return {
    address: `http://${hostname}:${own.port}`,
    refused: () => refused,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
