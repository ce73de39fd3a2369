import { connect } from "node:net";

/** How long somebody waits for an answer who is never to get one, ms. */
const patienceMs = 5_000;

/** Sends bytes over plain TCP and gives back everything that comes until the other side closes, or falls silent for too long. */
export function rawTcp(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const received: Buffer[] = [];
    const done = (): void => {
      socket.destroy();
      resolve(Buffer.concat(received));
    };
    socket.setTimeout(patienceMs, done);
    socket.on("data", (data: Buffer) => received.push(data));
    socket.on("error", done);
    socket.on("close", done);
    for (const part of parts) socket.write(part);
  });
}

/** The status of the first answer; `closed` when there is none. */
export function statusIn(answer: Buffer): string {
  return /^HTTP\/1\.1 (\d{3})/.exec(answer.toString("latin1"))?.[1] ?? "closed";
}

/** An HTTP request as it stands on the wire. */
export function requestText(method: string, path: string, headers: readonly string[] = [], host = "127.0.0.1"): string {
  return [`${method} ${path} HTTP/1.1`, `Host: ${host}`, ...headers, "", ""].join("\r\n");
}

/** What a browser asks to open a WebSocket; `change` makes it wrong. */
export function upgradeText(url: string, more: readonly string[] = [], without?: string): string {
  const { pathname, search, host } = new URL(url);
  const usual = [
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ].filter((line) => without === undefined || !line.startsWith(without));
  return requestText("GET", pathname + search, [...usual, ...more], host);
}

/** The code of the close frame behind the answer to an upgrade; `none` when there is none. Frames of a server are never masked. */
export function closeCodeIn(answer: Buffer): string {
  let at = answer.indexOf("\r\n\r\n") + 4;
  while (at + 2 <= answer.length) {
    const kind = (answer[at] ?? 0) & 0x0f;
    let length = (answer[at + 1] ?? 0) & 0x7f;
    at += 2;
    if (length === 126) {
      length = answer.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(answer.readBigUInt64BE(at));
      at += 8;
    }
    if (kind === 8) return length >= 2 ? String(answer.readUInt16BE(at)) : "empty";
    at += length;
  }
  return "none";
}
