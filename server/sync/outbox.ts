import { limits } from "../../shared/limits.ts";
import type { Tally } from "../tally.ts";
import type { Line } from "./line.ts";
import type { Pulse } from "./pulse.ts";

/** What goes out of one line. A slow reader is paused whole: a single update left out would leave its copy incomplete for ever. */
export type Outbox = Readonly<{
  send(frame: Uint8Array): void;
  /** For what may be lost: presence. Left out as soon as the reader lags. */
  hint(frame: Uint8Array): void;
  /** Too much waits: send no updates until it has drained. */
  isSlow(): boolean;
  /** Sends what waits, then closes. */
  close(code: number): void;
}>;

/** All outboxes. Watches the slow ones: one timer for all, and only while there are any. */
export function openOutboxes(pulse: Pulse, tally: Tally) {
  const slow = new Map<Line, { since: number; onDrain: () => void }>();
  let watch: ReturnType<typeof setInterval> | undefined;

  const look = (): void => {
    for (const [line, { since, onDrain }] of slow) {
      const isOver = line.waitingBytes() > limits.bufferedBytes || performance.now() - since > limits.slowMs;
      if (!line.isOpen()) slow.delete(line);
      else if (line.waitingBytes() <= limits.resumeBytes) {
        slow.delete(line);
        onDrain();
      } else if (isOver) {
        slow.delete(line);
        line.terminate(); // it comes back by itself and asks for what it lacks
      }
    }
    if (slow.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  };

  return {
    /** @param onDrain  the reader caught up: send it what it missed. */
    open(line: Line, onDrain: () => void): Outbox {
      let waiting: Uint8Array[] = [];
      let lags = false; // as of the last write
      const flush = (): void => {
        const frames = waiting;
        waiting = [];
        if (frames.length === 0 || !line.isOpen()) return;
        line.write(frames);
        tally.framesOut += frames.length;
        for (const frame of frames) tally.bytesOut += frame.length;
        const unsent = line.waitingBytes();
        lags = unsent > limits.hintBytes;
        if (unsent <= limits.pauseBytes || slow.has(line)) return;
        tally.slowReaders += 1;
        slow.set(line, { since: performance.now(), onDrain });
        watch ??= setInterval(look, limits.slowLookMs);
      };
      const send = (frame: Uint8Array): void => {
        if (waiting.push(frame) === 1) pulse.soon(flush); // a line that closes meanwhile takes nothing
      };
      return {
        send,
        hint(frame) {
          if (lags) lags = line.waitingBytes() > limits.hintBytes;
          if (!lags) send(frame);
        },
        isSlow: () => slow.has(line),
        close(code) {
          flush();
          line.close(code);
        },
      };
    },
    paused: () => slow.size,
    close: () => clearInterval(watch),
  };
}
