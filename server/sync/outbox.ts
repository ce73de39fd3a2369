import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { limits } from "../../shared/limits.ts";
import type { Tally } from "../tally.ts";
import { openPulse } from "./pulse.ts";
import { framed } from "./wsFrame.ts";

/** What goes out of one socket. A slow reader is paused whole: a single update left out would leave its copy incomplete for ever. */
export type Outbox = Readonly<{
  send(frame: Uint8Array): void;
  /** For what may be lost: presence. Left out as soon as the reader lags. */
  hint(frame: Uint8Array): void;
  /** Too much waits: send no updates until it has drained. */
  isSlow(): boolean;
  /** Sends what waits, then closes. */
  close(code: number): void;
}>;

/** A WebSocket and the stream under it. */
export type Line = Readonly<{ socket: WebSocket; wire: Duplex }>;

/** All outboxes. Watches the slow ones: one timer for all, and only while there are any. */
export function openOutboxes(tally: Tally) {
  const pulse = openPulse(() => performance.now());
  const slow = new Map<WebSocket, { since: number; onDrain: () => void }>();
  let watch: ReturnType<typeof setInterval> | undefined;

  const look = (): void => {
    for (const [socket, { since, onDrain }] of slow) {
      const isOver = socket.bufferedAmount > limits.bufferedBytes || performance.now() - since > limits.slowMs;
      if (socket.readyState !== socket.OPEN) slow.delete(socket);
      else if (socket.bufferedAmount <= limits.resumeBytes) {
        slow.delete(socket);
        onDrain();
      } else if (isOver) {
        slow.delete(socket);
        socket.terminate(); // it comes back by itself and asks for what it lacks
      }
    }
    if (slow.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  };

  return {
    /** @param onDrain  the reader caught up: send it what it missed. */
    open({ socket, wire }: Line, onDrain: () => void): Outbox {
      let waiting: Buffer[] = [];
      const flush = (): void => {
        const frames = waiting;
        waiting = [];
        if (frames.length === 0 || socket.readyState !== socket.OPEN) return;
        // Straight to the stream: the frames carry their headers already, made once for all receivers.
        const chunk = frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames);
        wire.write(chunk);
        tally.framesOut += frames.length;
        tally.bytesOut += chunk.length;
        if (socket.bufferedAmount <= limits.pauseBytes || slow.has(socket)) return;
        tally.slowReaders += 1;
        slow.set(socket, { since: performance.now(), onDrain });
        watch ??= setInterval(look, limits.slowLookMs);
      };
      const send = (frame: Uint8Array): void => {
        if (socket.readyState !== socket.OPEN) return;
        waiting.push(framed(frame));
        pulse.add(flush);
      };
      return {
        send,
        hint(frame) {
          if (socket.bufferedAmount <= limits.hintBytes) send(frame);
        },
        isSlow: () => slow.has(socket),
        close(code) {
          flush();
          socket.close(code);
        },
      };
    },
    paused: () => slow.size,
    close() {
      clearInterval(watch);
      pulse.close();
    },
  };
}
