import { newProduct } from "../support/product.ts";

/** A server in a process of its own, as people run it, with nothing in it yet. */
export type RunningServer = Readonly<{ address: string; stop: () => Promise<void> }>;

/**
 * Starts the built product on a free port with a data folder of its own.
 *
 * @param environment what to set besides, such as PUBLIC_URL.
 * @throws when it ends before it says where it runs, or when it does not end cleanly.
 */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const product = await newProduct(environment);
  return {
    address: await product.start(),
    async stop() {
      const how = await product.stop();
      await product.discard();
      if (how !== "exit code 0") throw new Error(`The server did not end cleanly: it ended with ${how}.`);
    },
  };
}
