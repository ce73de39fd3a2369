import { Router } from "express";
import type { Store } from "../ports.ts";

/** `/healthz`: the process lives. `/readyz`: it can serve people now; 503 while it cannot, and while it is stopping. */
export function healthRoutes(store: Pick<Store, "check">, isStopping: () => boolean): Router {
  return Router()
    .get("/healthz", (_req, res) => void res.json({ status: "ok" }))
    .get("/readyz", async (_req, res) => {
      const isReady =
        !isStopping() &&
        (await store.check().then(
          () => true,
          () => false,
        ));
      res.status(isReady ? 200 : 503).json({ status: isReady ? "ready" : isStopping() ? "stopping" : "no store" });
    });
}
