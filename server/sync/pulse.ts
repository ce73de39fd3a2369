import { limits } from "../../shared/limits.ts";

/**
 * Gathers what goes out, so that each receiver gets one write instead of many.
 *
 * When it is quiet everything leaves at the end of the turn, and nobody waits. The more there is to send, the longer it gathers:
 * the writes cost most of a busy server's time (see the README's figures).
 *
 * @param now  monotonic ms.
 */
export function openPulse(now: () => number) {
  let waiting = new Set<() => void>();
  let frames = 0;
  let perSecond = 0; // of late
  let lastAt = now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const beat = (): void => {
    timer = undefined;
    const elapsedMs = Math.max(1, now() - lastAt);
    perSecond += ((frames / elapsedMs) * 1000 - perSecond) * Math.min(1, elapsedMs / limits.pulseMemoryMs);
    lastAt = now();
    frames = 0;
    const due = waiting;
    waiting = new Set();
    for (const flush of due) flush();
  };
  const plan = (): void => {
    if (waiting.size > 0) return;
    if (perSecond < limits.busyFrames) setImmediate(beat);
    else timer = setTimeout(beat, perSecond < limits.veryBusyFrames ? limits.busyTickMs : limits.veryBusyTickMs);
  };
  return {
    /** One more frame to send; `flush` is called once, soon. */
    add(flush: () => void): void {
      plan();
      frames += 1;
      waiting.add(flush);
    },
    close: () => clearTimeout(timer),
  };
}
