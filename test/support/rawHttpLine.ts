import { type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";
import { eventsIn } from "../../client/sync/eventStream.ts";

/** A line over HTTP without a client behind it, to send what no client would. */
export type RawHttpLine = Readonly<{
  status: number;
  headers: IncomingMessage["headers"];
  /** Where posts go. Never told by a line that was refused. */
  id: Promise<string>;
  received: Uint8Array[];
  /** The close code; 1006 when it broke off. */
  closed: Promise<number>;
  pause(): void;
  resume(): void;
  stop(): void;
}>;

/** @param url  the address as for a WebSocket. */
export function rawHttpLine(url: string, headers: Readonly<Record<string, string>> = {}): Promise<RawHttpLine> {
  const received: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const asked = request(overHttp(url), { headers, agent: false }, (answer) => {
      const opened = Promise.withResolvers<string>();
      const read = async (): Promise<number> => {
        try {
          for await (const { kind, data } of eventsIn(Readable.toWeb(answer).getReader())) {
            if (kind === "close") return Number(data);
            if (kind === "open") opened.resolve(data);
            else received.push(Buffer.from(data, "base64"));
          }
        } catch {
          // broke off
        }
        return 1006;
      };
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        id: opened.promise,
        received,
        closed: read(),
        pause: () => answer.socket.pause(),
        resume: () => answer.socket.resume(),
        stop: () => void asked.destroy(),
      });
    });
    asked.on("error", reject).end();
  });
}

/** The HTTP address that goes with one for a WebSocket. */
function overHttp(url: string): string {
  return url.replace(/^ws/, "http").replace("/ws/", "/sse/");
}

/** A post as a line takes it: each frame after its length, which is below 128 here. */
export function postOf(...frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(frames.flatMap((frame) => [frame.length, ...frame]));
}
