import type { RawData, WebSocket } from "ws";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Tally } from "../tally.ts";
import { openBudget } from "./budget.ts";

/** Starts handing on: first what was kept, then what comes. */
export type HandOn = (receive: (frame: Uint8Array) => void) => void;

/**
 * What comes in over one socket. Keeps the frames until the document is open, so that none is lost, and makes a flooding
 * client wait: nothing that was sent is thrown away, the network simply takes no more of it for a while.
 */
export function openInbox(socket: WebSocket, tally: Tally): HandOn {
  const now = (): number => performance.now();
  const frames = openBudget(limits.frames, now);
  const bytes = openBudget(limits.bytes, now);
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let receive: ((frame: Uint8Array) => void) | undefined;

  const charge = (size: number): void => {
    const wait = Math.max(frames.take(1), bytes.take(size));
    if (wait > limits.floodMs) socket.close(closeCodes.abuse);
    else if (wait > 0 && !socket.isPaused) {
      socket.pause();
      setTimeout(() => socket.resume(), wait).unref();
    }
  };
  const keep = (frame: Uint8Array): void => {
    keptBytes += frame.length;
    if (kept.length >= limits.framesBeforeLoad || keptBytes > limits.bytesBeforeLoad)
      socket.close(closeCodes.overloaded);
    else kept.push(frame);
  };
  socket.on("close", (code) => tally.closes.set(code, (tally.closes.get(code) ?? 0) + 1));
  socket.on("ping", () => charge(0));
  socket.on("message", (data: RawData, isBinary: boolean) => {
    const frame = data as Buffer; // `ws` gives one Buffer per message unless told otherwise
    tally.framesIn += 1;
    tally.bytesIn += frame.length;
    charge(frame.length);
    if (socket.readyState !== socket.OPEN) return; // sent away: what still comes counts no more
    if (!isBinary || frame.length === 0) socket.close(closeCodes.malformed);
    else if (receive) receive(frame);
    else keep(frame);
  });
  return (handOn) => {
    receive = handOn;
    for (const frame of kept) handOn(frame);
    kept = [];
  };
}
