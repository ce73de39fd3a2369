import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { messages, syncSteps } from "../../shared/wire.ts";

/** A socket without a client behind it, to send what no client would. */
export function rawSocket(url: string, headers: Readonly<Record<string, string>>) {
  const socket = new WebSocket(url, { headers });
  const received: Uint8Array[] = [];
  socket.on("message", (data: Buffer) => received.push(data));
  const closed = new Promise<number>((done) => {
    socket.on("close", done);
    socket.on("unexpected-response", (_, response) => done(response.statusCode ?? 0));
    socket.on("error", () => {}); // the close or the answer tells
  });
  const opened = new Promise<void>((done) => socket.on("open", () => done()));
  return { socket, received, closed, opened };
}

/** A live update around any bytes. */
export const updateFrameOf = (update: Uint8Array): Uint8Array => syncFrame(syncSteps.update, update);

/** The answer to "what do you have?" around any bytes. */
export const step2FrameOf = (update: Uint8Array): Uint8Array => syncFrame(syncSteps.step2, update);

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}
