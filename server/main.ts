import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

/**
 * The program. It keeps what Node makes of our sources, so that the next start takes a fraction of the time: after a restart people
 * wait for it. Where that folder cannot be written, each start takes as long as the first.
 */
setFlagsFromString("--no-parallel-scavenge"); // young objects die at once here: four threads cost more to wake than one to look
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../node_modules/.cache/samenbord"); // threads look here
enableCompileCache(process.env.NODE_COMPILE_CACHE);
const { serve } = await import("./serve.ts");
await serve();
flushCompileCache(); // now, because a server that is killed has no end
