import type { WebsocketProvider } from "y-websocket";
import { asAppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Carrier } from "./carrier.ts";

export type Lifeline = Readonly<{ cut(): void }>;

/** Closed with one of these, the same attempt would end the same way. */
const final: readonly number[] = [
  closeCodes.malformed,
  closeCodes.roleChanged,
  closeCodes.noSuchDocument,
  closeCodes.erased,
  closeCodes.clientIdTaken,
  closeCodes.tooLarge,
  closeCodes.abuse,
];

/** When a browser may have been away for a while: no network, asleep, in another tab, or kept from an earlier visit. */
const wakes = ["online", "visibilitychange", "pageshow", "focus"] as const;

/** Codes that only our server gives: whoever gets one has reached it. */
const ours: readonly number[] = Object.values(closeCodes);

/**
 * Keeps a provider connected: a fresh ticket for each socket, a new attempt after each break, a dead link noticed.
 *
 * The provider's own reconnecting is off: it would use a spent ticket, and it waits the same time in every browser, so that after
 * a restart they would all come at once.
 *
 * Where WebSockets do not get through though the server can be reached, the carrier changes over to another kind of socket.
 *
 * @param ticket  fetches a ticket. @throws AppError "not_found" when this person may not come in.
 */
export function keepConnected(
  provider: WebsocketProvider,
  carrier: Carrier,
  ticket: () => Promise<string>,
  tell: Readonly<{
    /** It will not be tried again; the close code. */
    ended(code: number): void;
    /** An attempt failed, and there is nothing better to try. */
    failed(): void;
  }>,
): Lifeline {
  let isCut = false;
  let kind = carrier.current(); // of this attempt
  let isHeard = false; // on this attempt
  let impatient: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let lostAt = performance.now();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const end = (code: number): void => {
    isCut = true;
    tell.ended(code);
  };
  const heard = (): void => {
    clearTimeout(impatient);
    isHeard = true;
    carrier.worked(kind);
  };
  const connect = (): void => {
    kind = carrier.current();
    isHeard = false;
    clearTimeout(impatient);
    impatient = setTimeout(() => provider.disconnect(), limits.firstWordMs); // some networks open a WebSocket and carry nothing
    provider._WS = kind;
    provider.connect();
    const { ws } = provider;
    if (!ws) return;
    const { onmessage } = ws;
    ws.onmessage = (event) => {
      ws.onmessage = onmessage;
      heard();
      onmessage?.call(ws, event);
    };
  };
  const open = async (): Promise<void> => {
    clearTimeout(retry);
    retry = undefined;
    try {
      provider.params.ticket = await ticket();
      if (!isCut) connect();
    } catch (error) {
      if (isCut) return;
      if (asAppError(error).code === "not_found") end(closeCodes.notLetIn);
      else {
        tell.failed();
        openLater();
      }
    }
  };
  const openLater = (): void => {
    const { firstMs, capMs, laterMs, laterCapMs } = limits.reconnect;
    const cap = performance.now() - lostAt < laterMs ? capMs : laterCapMs;
    retry ??= setTimeout(() => void open(), Math.random() * Math.min(cap, firstMs * 2 ** attempts));
    attempts += 1;
  };
  const lost = (event: { code: number } | null): void => {
    clearTimeout(impatient);
    if (isCut) return;
    if (event && ours.includes(event.code)) heard();
    if (!isHeard) carrier.missed(kind, event === null);
    if (isHeard || carrier.isAtALoss()) tell.failed();
    if (event && final.includes(event.code)) return end(event.code);
    if (attempts === 0) lostAt = performance.now();
    openLater();
  };
  const synced = (is: boolean): void => {
    if (is) attempts = 0;
  };
  const dropWhenSilent = (): void => {
    const isSilent = provider.wsconnected && Date.now() - provider.wsLastMessageReceived > limits.silenceMs;
    if (isSilent) provider.disconnect(); // at once: closing a dead link properly can take a minute
  };
  const look = setInterval(dropWhenSilent, limits.lookMs);
  /** The network is back, the laptop woke up or somebody looks at the page again: no reason to wait any longer. */
  const hurry = (): void => {
    dropWhenSilent(); // a device that slept does not know yet that its link is dead
    if (retry !== undefined) void open();
  };

  provider.on("connection-close", lost);
  provider.on("sync", synced);
  for (const wake of wakes) globalThis.addEventListener?.(wake, hurry);
  void open();
  return {
    cut() {
      isCut = true;
      clearTimeout(impatient);
      clearTimeout(retry);
      clearInterval(look);
      for (const wake of wakes) globalThis.removeEventListener?.(wake, hurry);
    },
  };
}
