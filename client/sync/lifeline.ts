import type { WebsocketProvider } from "y-websocket";
import { asAppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";

export type Lifeline = Readonly<{ cut(): void }>;

/** Closed with one of these, the same attempt would end the same way. */
const final: readonly number[] = [
  closeCodes.malformed,
  closeCodes.roleChanged,
  closeCodes.noSuchDocument,
  closeCodes.clientIdTaken,
  closeCodes.tooLarge,
  closeCodes.abuse,
];

/** How often the link is looked at for silence, ms. */
const lookMs = 2_000;

/**
 * Keeps a provider connected: a fresh ticket for each socket, a new attempt after each break, a dead link noticed.
 *
 * The provider's own reconnecting is off: it would use a spent ticket, and it waits the same time in every browser, so that after
 * a restart they would all come at once.
 *
 * @param ticket  fetches a ticket. @throws AppError "not_found" when this person may not come in.
 * @param onEnd   it will not be tried again; the close code.
 */
export function keepConnected(
  provider: WebsocketProvider,
  ticket: () => Promise<string>,
  onEnd: (code: number) => void,
): Lifeline {
  let isCut = false;
  let attempts = 0;
  let lostAt = performance.now();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const end = (code: number): void => {
    isCut = true;
    onEnd(code);
  };
  const open = async (): Promise<void> => {
    clearTimeout(retry);
    retry = undefined;
    try {
      provider.params.ticket = await ticket();
      if (!isCut) provider.connect();
    } catch (error) {
      if (isCut) return;
      if (asAppError(error).code === "not_found") end(closeCodes.notLetIn);
      else openLater();
    }
  };
  const openLater = (): void => {
    const { firstMs, capMs, laterMs, laterCapMs } = limits.reconnect;
    const cap = performance.now() - lostAt < laterMs ? capMs : laterCapMs;
    retry ??= setTimeout(() => void open(), Math.random() * Math.min(cap, firstMs * 2 ** attempts));
    attempts += 1;
  };
  const lost = (event: { code: number } | null): void => {
    if (isCut) return;
    if (event && final.includes(event.code)) return end(event.code);
    if (attempts === 0) lostAt = performance.now();
    openLater();
  };
  const synced = (is: boolean): void => {
    if (is) attempts = 0;
  };
  /** The network is back, or the laptop woke up: no reason to wait any longer. */
  const hurry = (): void => {
    if (retry !== undefined) void open();
  };
  const look = setInterval(() => {
    const isSilent = provider.wsconnected && Date.now() - provider.wsLastMessageReceived > limits.silenceMs;
    if (isSilent) provider.disconnect(); // at once: closing a dead link properly can take a minute
  }, lookMs);

  provider.on("connection-close", lost);
  provider.on("sync", synced);
  globalThis.addEventListener?.("online", hurry);
  void open();
  return {
    cut() {
      isCut = true;
      clearTimeout(retry);
      clearInterval(look);
      globalThis.removeEventListener?.("online", hurry);
    },
  };
}
