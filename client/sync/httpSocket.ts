import { fromBase64 } from "lib0/buffer";
import * as encoding from "lib0/encoding";
import { limits } from "../../shared/limits.ts";
import { eventsIn } from "./eventStream.ts";

const states = { connecting: 0, open: 1, closing: 2, closed: 3 } as const;

/** What a broken connection ends with, as a WebSocket does. */
const broken = 1006;

/** Frames that gather while a post is on its way go together in the next one, up to about so many bytes. */
const batchBytes = 256 * 1024;
/** A post as small as this goes on when the page is left meanwhile; browsers allow it for small ones only. */
const outlivesPageBytes = 16 * 1024;
const retryMs = 250;
/** How long the last frames may take after `close`, and the word why after a refused post. */
const lastWordMs = 1_000;

/**
 * A WebSocket that is none, for networks that let none through: frames come as events in one answer that never ends, and go by
 * POST, one after the other. It has what y-websocket needs of a WebSocket and no more.
 */
class HttpConnection {
  readonly OPEN = states.open;
  binaryType = "arraybuffer";
  readyState: number = states.connecting;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  readonly #over = new AbortController();
  #posts = ""; // where posts go
  #turn = 0;
  #postedAt = performance.now();
  #isPosting = false;
  #waiting: Uint8Array[] = [];

  /** @param url  the address for a WebSocket; the one for HTTP follows from it. */
  constructor(url: string | URL) {
    const address = new URL(String(url).replace(/^ws/, "http").replace("/ws/", "/sse/"));
    this.#posts = new URL(".", address).href;
    void this.#listen(address);
  }

  send(frame: Uint8Array): void {
    if (this.readyState !== states.open) return;
    this.#waiting.push(frame);
    void this.#postAll();
  }

  /** What was sent before still goes out. */
  close(): void {
    if (this.readyState >= states.closing) return;
    const hasMore = this.#isPosting;
    this.readyState = states.closing;
    if (hasMore) setTimeout(() => this.#end(broken), lastWordMs);
    else this.#end(broken);
  }

  async #listen(address: URL): Promise<void> {
    try {
      const { signal } = this.#over;
      const { ok, body } = await fetch(address, {
        signal,
        cache: "no-store",
        headers: { accept: "text/event-stream" },
      });
      if (ok && body)
        for await (const { kind, data } of eventsIn(body.getReader())) {
          if (kind === "close") return this.#end(Number(data));
          if (kind === "open") this.#open(data);
          else this.#hear(fromBase64(data));
        }
    } catch {
      // the network broke it off, or we ourselves
    }
    this.#end(broken);
  }

  #open(id: string): void {
    if (this.readyState !== states.connecting) return;
    this.#posts += id;
    this.readyState = states.open;
    this.onopen?.();
  }

  #hear(frame: Uint8Array): void {
    if (this.readyState !== states.open) return;
    this.onmessage?.({ data: frame });
    // The server wants to hear now and then that we are there. A timer would sleep in a tab that nobody looks at.
    if (performance.now() - this.#postedAt > limits.pingMs / 2) void this.#postAll();
  }

  async #postAll(): Promise<void> {
    if (this.#isPosting) return;
    this.#isPosting = true;
    await Promise.resolve(); // what is sent in one go belongs together
    do await this.#post(encoded(this.#takeBatch()));
    while (this.#waiting.length > 0 && this.readyState !== states.closed);
    this.#isPosting = false;
    if (this.readyState === states.closing) this.#end(broken);
  }

  #takeBatch(): readonly Uint8Array[] {
    let bytes = 0;
    const tooMany = this.#waiting.findIndex((frame, at) => {
      bytes += frame.length;
      return at > 0 && bytes > batchBytes;
    });
    return this.#waiting.splice(0, tooMany < 0 ? this.#waiting.length : tooMany);
  }

  /** Tries until the server has it: the turn tells the server whether it had it before. */
  async #post(body: Uint8Array<ArrayBuffer>): Promise<void> {
    const { signal } = this.#over;
    this.#turn += 1;
    const givesUpAt = performance.now() + limits.silenceMs;
    while (performance.now() < givesUpAt && !signal.aborted) {
      this.#postedAt = performance.now();
      const keepalive = body.length <= outlivesPageBytes;
      const request = {
        method: "POST",
        body,
        signal,
        keepalive,
        headers: { "content-type": "application/octet-stream" },
      };
      const response = await fetch(`${this.#posts}?turn=${this.#turn}`, request).catch(() => undefined);
      if (response?.ok) return;
      const isRefused = response?.status === 404;
      await pause(isRefused ? lastWordMs : retryMs);
      if (isRefused) break; // the server has closed it, and the stream has had the time to say why
    }
    this.#end(broken);
  }

  #end(code: number): void {
    if (this.readyState === states.closed) return;
    this.readyState = states.closed;
    this.#over.abort();
    this.onclose?.({ code, reason: "" });
  }
}

function encoded(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** For y-websocket, which takes it for a WebSocket. */
export const HttpSocket = HttpConnection as unknown as typeof WebSocket;
