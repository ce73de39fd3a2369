import type { Server } from "node:http";
import { limits } from "../../shared/limits.ts";

/**
 * Learns how to close an HTTP server: it waits for the answers that are under way, and for nobody else. Node's own `close` also waits
 * for who has connected and asked nothing yet, which browsers do ahead of time.
 *
 * @returns what closes it, within `limits.settleMs`. Only once.
 */
export function closerOf(server: Server): () => Promise<void> {
  let underWay = 0;
  let isClosing = false;
  const dropOthers = (): void => {
    if (isClosing && underWay === 0) server.closeAllConnections();
  };
  server.on("request", (_, res) => {
    underWay += 1;
    res.once("close", () => {
      underWay -= 1;
      dropOthers();
    });
  });
  return () =>
    new Promise((closed) => {
      isClosing = true;
      const impatient = setTimeout(() => server.closeAllConnections(), limits.settleMs);
      server.close(() => {
        clearTimeout(impatient);
        closed();
      });
      dropOthers();
    });
}
