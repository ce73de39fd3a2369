import type { SessionId } from "../shared/ids.ts";
import type { Session } from "../shared/session.ts";
import type { Log } from "./log.ts";
import type { Endings, Store, World } from "./ports.ts";

export type RetentionDeps = Readonly<{
  store: Pick<Store, "closeSession" | "sessionsDue" | "eraseSession">;
  /** Where people are working in the session now. */
  live: Readonly<{
    /** Nobody may write in the rooms any more. */
    close(id: SessionId): Promise<void>;
    /** Sends everybody away, does the work, and forgets what is in memory. */
    erase<T>(id: SessionId, work: () => Promise<T>): Promise<T>;
  }>;
  world: Pick<World, "now">;
  /** Monotonic ms. */
  elapsed(): number;
  log: Log;
}>;

const hourMs = 3_600_000;
/** A little over an hour, so that two looks in a row are an hour apart by any clock. */
const everyMs = hourMs + 1_000;

/**
 * Ends sessions: when an organiser asks, and by itself when their time has come.
 *
 * It looks at the start and once an hour. The dates are in the store, set once. Nothing ends by itself before it was due at
 * two looks an hour of monotonic time apart, so the server's clock may jump: a session ends up to two hours late, never early.
 */
export function openRetention({ store, live, world, elapsed, log }: RetentionDeps) {
  const closable = openConfirmation(hourMs, elapsed);
  const erasable = openConfirmation(hourMs, elapsed);

  const closeAt = async (id: SessionId, at: number): Promise<void> => {
    await store.closeSession(id, at);
    await live.close(id);
  };
  const endings: Endings = {
    close: (id) => closeAt(id, world.now()),
    async erase(id) {
      const certificate = await live.erase(id, () => store.eraseSession(id, world.now()));
      if (certificate) log.info({ certificate }, "a session was erased");
      return certificate;
    },
  };
  const eachOf = async (due: readonly Session[], end: (session: Session) => Promise<unknown>): Promise<void> => {
    const failed = (error: unknown): void => log.error({ err: error }, "a session could not end");
    await Promise.all(due.map((session) => end(session).catch(failed))); // at once: the store cleans up after all of them together
  };
  const look = async (): Promise<void> => {
    const { toClose, toErase } = await store.sessionsDue(world.now());
    await eachOf(closable(toClose), ({ id, closesAt }) => closeAt(id, closesAt));
    await eachOf(erasable(toErase), ({ id }) => endings.erase(id));
  };
  const lookSafely = (): Promise<void> => look().catch((error) => log.error({ err: error }, "retention failed"));

  return {
    ...endings,
    look,
    /** Looks now and from then on once an hour. @returns how to stop. */
    start(): () => void {
      void lookSafely();
      const timer = setInterval(() => void lookSafely(), everyMs);
      return () => clearInterval(timer);
    },
  };
}

/**
 * Lets through only what was due at two looks that were at least so long apart, and at each look in between: a clock that
 * jumps ahead and comes back must not end anything.
 *
 * @param elapsed  monotonic ms: a clock that nobody sets.
 */
function openConfirmation(apartMs: number, elapsed: () => number) {
  let firstSeenAt: ReadonlyMap<string, number> = new Map();
  return <Due extends Readonly<{ id: string }>>(due: readonly Due[]): readonly Due[] => {
    const now = elapsed();
    firstSeenAt = new Map(due.map(({ id }) => [id, firstSeenAt.get(id) ?? now]));
    return due.filter(({ id }) => now - (firstSeenAt.get(id) ?? now) >= apartMs);
  };
}
