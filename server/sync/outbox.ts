import { limits } from "../../shared/limits.ts";

/** The part of a socket that an outbox needs. */
export type Sender = Readonly<{ bufferedAmount: number; readyState: number; OPEN: number }> & {
  send(frame: Uint8Array): void;
  terminate(): void;
};

/** What goes out of one socket. A slow reader is paused whole: a single update left out would leave its copy incomplete for ever. */
export type Outbox = Readonly<{
  send(frame: Uint8Array): void;
  /** For what may be lost: presence. Left out as soon as the reader lags. */
  hint(frame: Uint8Array): void;
  /** Too much waits: send no updates until `onDrain`. */
  isSlow(): boolean;
}>;

/** Watches the slow ones. One timer for all, and only while there are any. */
export function openOutboxes() {
  const slow = new Map<Sender, { since: number; onDrain: () => void }>();
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
    open(socket: Sender, onDrain: () => void): Outbox {
      return {
        send(frame) {
          if (socket.readyState !== socket.OPEN) return;
          socket.send(frame);
          if (socket.bufferedAmount <= limits.pauseBytes || slow.has(socket)) return;
          slow.set(socket, { since: performance.now(), onDrain });
          watch ??= setInterval(look, limits.slowLookMs);
        },
        hint(frame) {
          if (socket.readyState === socket.OPEN && socket.bufferedAmount <= limits.hintBytes) socket.send(frame);
        },
        isSlow: () => slow.has(socket),
      };
    },
    close: () => clearInterval(watch),
  };
}
