import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { closeCodes } from "../../shared/wire.ts";
import type { Line } from "./line.ts";
import { framed } from "./wsFrame.ts";

/** A line over a WebSocket. @param wire  the stream under it. */
export function wsLine(socket: WebSocket, wire: Duplex): Line {
  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  return {
    carrier: "websocket",
    isOpen: () => socket.readyState === socket.OPEN,
    waitingBytes: () => socket.bufferedAmount,
    write(frames) {
      wire.write(framed(frames)); // straight to the stream: one write, where `ws` would make one of each
    },
    onFrame(tell) {
      socket.on("message", (data: RawData, isBinary: boolean) => {
        if (isBinary)
          tell(data as Buffer); // `ws` gives one Buffer per message unless told otherwise
        else socket.close(closeCodes.malformed);
      });
    },
    onPing: (tell) => void socket.on("ping", () => tell()),
    holdUp(ms) {
      if (socket.isPaused) return;
      socket.pause();
      setTimeout(() => socket.resume(), ms).unref();
    },
    probe() {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    },
    close: (code) => socket.close(code),
    terminate: () => socket.terminate(),
    onClose: (tell) => void socket.on("close", tell),
  };
}
