import type { Link } from "../../client/sync/connect.ts";
import { until } from "./until.ts";

/** Resolves once everything that was written over a connection is said to be saved. */
export async function allSaved({ savings }: Pick<Link, "savings">): Promise<void> {
  await until(savings, ({ edits, saved }) => edits === saved);
}
