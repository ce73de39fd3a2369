import { readConfig } from "../../server/config.ts";
import type { Store } from "../../server/ports.ts";
import { startServer } from "../../server/start.ts";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { parseDocName } from "../../shared/ids.ts";

/**
 * The product with one fault built in: it says “saved” at once and commits later, as a server does that stores a document when it
 * has been quiet for a while. Whoever looks for lost notes must find some here, or looks badly.
 */
const lateMs = 2_000;

const running = await startServer(readConfig(process.env), undefined, async (folder, merger) =>
  acknowledgeBeforeCommit(await openSqlite(folder, merger)),
);
process.stdout.write(`Samenbord runs at ${running.address}\n`);
process.on("SIGTERM", () => void running.stop().then(() => process.exit(0)));

function acknowledgeBeforeCommit(store: Store): Store {
  return {
    ...store,
    async append(name, step) {
      if (parseDocName(name)?.kind !== "room") return store.append(name, step); // else the round would close itself at each blow
      setTimeout(() => void store.append(name, step), lateMs);
    },
  };
}
