import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Tally } from "../tally.ts";
import { openBudget } from "./budget.ts";
import type { Line } from "./line.ts";

/** Starts handing on: first what was kept, then what comes. */
export type HandOn = (receive: (frame: Uint8Array) => void) => void;

/**
 * What comes in over one line. Keeps the frames until the document is open, so that none is lost, and makes a flooding
 * client wait: nothing that was sent is thrown away, the network simply takes no more of it for a while.
 */
export function openInbox(line: Line, tally: Tally): HandOn {
  const now = (): number => performance.now();
  const frames = openBudget(limits.frames, now);
  const bytes = openBudget(limits.bytes, now);
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let receive: ((frame: Uint8Array) => void) | undefined;

  const charge = (size: number): void => {
    const wait = Math.max(frames.take(1), bytes.take(size));
    if (wait > limits.floodMs) line.close(closeCodes.abuse);
    else if (wait > 0) line.holdUp(wait);
  };
  const keep = (frame: Uint8Array): void => {
    keptBytes += frame.length;
    if (kept.length >= limits.framesBeforeLoad || keptBytes > limits.bytesBeforeLoad) line.close(closeCodes.overloaded);
    else kept.push(frame);
  };
  line.onClose((code) => tally.closes.set(code, (tally.closes.get(code) ?? 0) + 1));
  line.onPing(() => charge(0));
  line.onFrame((frame) => {
    tally.framesIn += 1;
    tally.bytesIn += frame.length;
    charge(frame.length);
    if (!line.isOpen()) return; // sent away: what still comes counts no more
    if (frame.length === 0) line.close(closeCodes.malformed);
    else if (receive) receive(frame);
    else keep(frame);
  });
  return (handOn) => {
    receive = handOn;
    for (const frame of kept) handOn(frame);
    kept = [];
  };
}
