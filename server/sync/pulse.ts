import { limits } from "../../shared/limits.ts";

/** From this part of its tick on presence rides along with what leaves anyway. */
const rideFrom = 0.75;

/**
 * Decides when what goes out leaves, so that each receiver gets one write instead of many: writing is most of a busy server's work.
 *
 * What is committed leaves at the end of the turn. On a busy server it comes in bunches by itself, because the store gathers edits
 * before it commits them. Presence has time: it rides along with what leaves anyway, or leaves when its tick is over.
 *
 * @param now  monotonic ms.
 */
export function openPulse(now: () => number) {
  let flushes: (() => void)[] = [];
  let riders: (() => void)[] = [];
  let rodeAt = now();
  let turn: ReturnType<typeof setImmediate> | undefined;
  let tick: ReturnType<typeof setTimeout> | undefined;

  /** Where many documents have something to tell, each tells it less often: pointers give way before notes do. */
  const tickMs = (): number =>
    riders.length > limits.presence.calmDocs ? limits.presence.busyTickMs : limits.presence.tickMs;
  const letRide = (): void => {
    clearTimeout(tick);
    tick = undefined;
    rodeAt = now();
    const due = riders;
    riders = [];
    for (const tell of due) tell();
  };
  const rideWhenDue = (): void => {
    const earlyMs = tickMs() - (now() - rodeAt);
    if (earlyMs <= 0) letRide();
    else tick = setTimeout(letRide, earlyMs);
  };
  const beat = (): void => {
    if (riders.length > 0 && now() - rodeAt >= tickMs() * rideFrom) letRide();
    turn = undefined;
    const due = flushes;
    flushes = [];
    for (const flush of due) flush();
  };
  return {
    /** Calls `flush` once, at the end of the turn. */
    soon(flush: () => void): void {
      flushes.push(flush);
      turn ??= setImmediate(beat);
    },
    /** Calls `tell` once, right before something else leaves or when the tick is over; what it sends leaves with that. */
    ride(tell: () => void): void {
      riders.push(tell);
      tick ??= setTimeout(rideWhenDue, limits.presence.tickMs);
    },
    close(): void {
      clearImmediate(turn);
      clearTimeout(tick);
    },
  };
}

export type Pulse = ReturnType<typeof openPulse>;
