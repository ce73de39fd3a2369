import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import * as decoding from "lib0/decoding";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Line } from "./line.ts";
import { readBody } from "./readBody.ts";

/** What a broken line ends with, as a WebSocket does. */
const broken = 1006;

/** A line over HTTP: frames go out as events in one answer that never ends, and come in by POST. */
export type HttpLine = Line &
  Readonly<{
    /**
     * Takes a POST with frames and answers it.
     *
     * @param turn  counts the client's posts from 1. A post that was taken before is answered and not taken again: the client
     * sends it once more when it has not heard of our answer, and receipts count every frame.
     */
    take(req: IncomingMessage, res: ServerResponse, turn: number): Promise<void>;
  }>;

/** @param id  where the client's posts are to go. */
export function httpLine(out: ServerResponse, id: string): HttpLine {
  const over = new AbortController();
  const tellFrame: ((frame: Uint8Array) => void)[] = [];
  const tellPing: (() => void)[] = [];
  const tellClose: ((code: number) => void)[] = [];
  let endsWith: number | undefined;
  let heldUntil = 0; // monotonic ms
  let taken = 0;
  let coming: IncomingMessage | undefined;
  let isAlive = true;

  out.on("error", () => out.destroy());
  out.on("close", () => {
    endsWith ??= broken;
    over.abort();
    for (const tell of tellClose) tell(endsWith);
  });
  out.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    connection: "close", // nobody asks anything after it, and the server need not wait for that when it stops
    "x-accel-buffering": "no", // nginx would keep the events back
  });
  out.write(eventOf("open", id));

  const isOpen = (): boolean => endsWith === undefined;
  const terminate = (): void => {
    endsWith ??= broken;
    out.destroy();
  };
  const close = (code: number): void => {
    if (!isOpen()) return;
    endsWith = code;
    out.end(eventOf("close", String(code)));
    void wait(limits.slowMs, undefined, { signal: over.signal, ref: false }).then(
      () => out.destroy(), // does not read: the last word never left
      () => {}, // is over
    );
  };
  const handOn = (body: Uint8Array): void => {
    if (body.length === 0) for (const tell of tellPing) tell();
    const decoder = decoding.createDecoder(body);
    try {
      while (isOpen() && decoding.hasContent(decoder)) {
        const frame = decoding.readVarUint8Array(decoder);
        for (const tell of tellFrame) tell(frame);
      }
    } catch {
      close(closeCodes.malformed);
    }
  };

  return {
    carrier: "http",
    isOpen,
    waitingBytes: () => out.writableLength,
    write: (frames) => void out.write(frames.map(messageEvent).join(""), "latin1"),
    onFrame: (tell) => void tellFrame.push(tell),
    onPing: (tell) => void tellPing.push(tell),
    holdUp(ms) {
      heldUntil = Math.max(heldUntil, performance.now() + ms);
    },
    probe() {
      if (!isAlive) terminate();
      isAlive = false; // the client posts something now and then, if need be nothing
    },
    close,
    terminate,
    onClose: (tell) => void tellClose.push(tell),
    async take(req, res, turn) {
      coming?.destroy(); // comes again, so the client has given this one up; one at a time also keeps memory in bounds
      coming = req;
      const body = await readBody(req, limits.postBytes);
      if (coming === req) coming = undefined;
      if (body === "broken") return;
      isAlive = true;
      if (body === "tooLarge") close(closeCodes.tooLarge);
      else if (turn > taken + 1)
        close(closeCodes.malformed); // one is missing
      else if (turn === taken + 1) {
        taken = turn;
        handOn(body);
      }
      const heldMs = heldUntil - performance.now();
      if (heldMs > 0) await wait(heldMs, undefined, { signal: over.signal, ref: false }).catch(() => {}); // over: need not wait
      if (!res.destroyed) res.writeHead(204, isOpen() ? {} : { connection: "close" }).end();
    },
  };
}

const made = new WeakMap<Uint8Array, string>();

/** A frame as an event. Made once per frame, however many get it. */
function messageEvent(frame: Uint8Array): string {
  const known = made.get(frame);
  if (known !== undefined) return known;
  const event = eventOf("message", Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString("base64"));
  made.set(frame, event);
  return event;
}

/**
 * One event of a `text/event-stream`; `data` is one line.
 *
 * Source: HTML Standard, 9.2.
 */
function eventOf(kind: "open" | "message" | "close", data: string): string {
  return kind === "message" ? `data: ${data}\n\n` : `event: ${kind}\ndata: ${data}\n\n`;
}
