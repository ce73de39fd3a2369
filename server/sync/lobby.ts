import type { RawData, WebSocket } from "ws";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";

/** Starts handing on: first what was kept, then what comes. */
export type HandOn = (receive: (frame: Uint8Array) => void) => void;

/** Keeps the frames of a socket until its document is open, so that none is lost. */
export function keepFrames(socket: WebSocket): HandOn {
  let kept: Uint8Array[] = [];
  let bytes = 0;
  let receive: ((frame: Uint8Array) => void) | undefined;
  socket.on("message", (data: RawData, isBinary: boolean) => {
    const frame = data as Buffer; // `ws` gives one Buffer per message unless told otherwise
    if (!isBinary || frame.length === 0) return socket.close(closeCodes.malformed);
    if (receive) return receive(frame);
    bytes += frame.length;
    if (kept.length >= limits.framesBeforeLoad || bytes > limits.bytesBeforeLoad)
      return socket.close(closeCodes.overloaded);
    kept.push(frame);
  });
  return (handOn) => {
    receive = handOn;
    for (const frame of kept) handOn(frame);
    kept = [];
  };
}
