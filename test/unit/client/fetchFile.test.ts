import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Fetched, fetchFile } from "../../../client/report/fetchFile.ts";
import type { Making } from "../../../shared/making.ts";

let close: () => void;
afterEach(() => close());

/** Fetches from a server that answers so. */
async function fetchFrom(answer: RequestListener, tell: (making: Making) => void = () => {}): Promise<Fetched> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  close = () => void server.close();
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return fetchFile(address, new AbortController().signal, tell);
}
const step = (done: number): Making => ({ step: "files", done, of: 2 });
const lineOf = (line: object): string => `${JSON.stringify(line)}\n`;
const file = (bytes: number) => lineOf({ file: { name: "Één verslag.md", type: "text/markdown", bytes } });

test("the file comes after what was told on the way, however it was cut up", async () => {
  const told: Making[] = [];
  const content = "twee\nregels é";
  const sent = Buffer.from(lineOf(step(0)) + lineOf(step(1)) + file(Buffer.byteLength(content)) + content);
  const { name, file: got } = await fetchFrom(
    (_req, res) => {
      res.flushHeaders();
      for (const byte of sent) res.write(Buffer.of(byte));
      res.end();
    },
    (making) => told.push(making),
  );
  expect([name, got.type, await got.text()]).toEqual(["Één verslag.md", "text/markdown", content]);
  expect(told).toEqual([step(0), step(1)]);
});

test.each<readonly [string, RequestListener]>([
  ["while it is made", (_req, res) => void res.end(lineOf(step(0)))],
  ["in the middle of a line", (_req, res) => void res.end('{"file":')],
  ["before the last byte", (_req, res) => void res.end(`${file(100)}te weinig`)],
  ["because the server is gone", (_req, res) => void res.write(lineOf(step(0)), () => res.destroy())],
])("a download that stops %s is told, and leaves no half file", async (_when, answer) => {
  await expect(fetchFrom(answer)).rejects.toMatchObject({ name: "AppError", code: "unavailable" });
});

test("what the server says of a file that failed reaches people, also when it had begun to tell", async () => {
  const said = { error: { code: "unavailable", message: "Making the document took too long." } };
  await expect(fetchFrom((_req, res) => void res.writeHead(503).end(JSON.stringify(said)))).rejects.toMatchObject(
    said.error,
  );
  await expect(fetchFrom((_req, res) => void res.end(lineOf(step(0)) + lineOf(said)))).rejects.toMatchObject(
    said.error,
  );
});
