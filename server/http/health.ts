import { Router } from "express";
import { asAppError } from "../../shared/errors.ts";
import type { Store } from "../ports.ts";

/**
 * `/healthz`: the process lives. `/readyz`: it can serve people now; 503 with the reason while it cannot, for instance while a
 * commit fails, and while it is stopping.
 */
export function healthRoutes(store: Pick<Store, "check">, isStopping: () => boolean): Router {
  return Router()
    .get("/healthz", (_req, res) => void res.json({ status: "ok" }))
    .get("/readyz", async (_req, res) => {
      res.setHeader("cache-control", "no-store");
      const reason = isStopping() ? "The server is stopping." : await hindrance(store);
      if (reason === undefined) res.json({ status: "ready" });
      else res.status(503).json({ status: "not ready", reason });
    });
}

async function hindrance(store: Pick<Store, "check">): Promise<string | undefined> {
  try {
    await store.check();
    return undefined;
  } catch (error) {
    return asAppError(error).message;
  }
}
