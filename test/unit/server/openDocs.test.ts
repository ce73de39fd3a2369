import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { LiveDoc } from "../../../server/sync/liveDoc.ts";
import { openDocs } from "../../../server/sync/openDocs.ts";
import type { DocName } from "../../../shared/ids.ts";

const name = "s1.stage" as DocName;
const idleMs = 60_000;

/** A live document whose settling can be held up. */
function fakeLive(settled: () => Promise<void> = async () => {}): LiveDoc {
  const doc = new Y.Doc();
  return { name, doc, settled, committed: async <T>(look: (doc: Y.Doc) => T) => look(doc) } as unknown as LiveDoc;
}

test("two people who arrive at once get the same document, loaded once", async () => {
  const load = vi.fn(async () => fakeLive());
  const docs = openDocs(load, idleMs);
  const [first, second] = await Promise.all([docs.open(name), docs.open(name)]);
  expect(first).toBe(second);
  expect(load).toHaveBeenCalledTimes(1);
});

test("a load that failed is tried again by the next one", async () => {
  const load = vi.fn(async () => fakeLive()).mockRejectedValueOnce(new Error("disk"));
  const docs = openDocs(load, idleMs);
  await expect(docs.open(name)).rejects.toThrow("disk");
  await expect(docs.open(name)).resolves.toBeTruthy();
  expect(docs.size()).toBe(1);
});

test("a document without users stays a while, then goes", async () => {
  vi.useFakeTimers();
  const load = vi.fn(async () => fakeLive());
  const docs = openDocs(load, idleMs);
  await docs.open(name);
  docs.release(name);
  await vi.advanceTimersByTimeAsync(idleMs - 1);
  await docs.open(name);
  expect(load).toHaveBeenCalledTimes(1);
  docs.release(name);
  await vi.advanceTimersByTimeAsync(idleMs);
  expect(docs.size()).toBe(0);
  vi.useRealTimers();
});

test("who comes back while the last edits are being committed keeps the document", async () => {
  vi.useFakeTimers();
  let commit = (): void => {};
  const load = vi.fn(async () => fakeLive(() => new Promise((done) => (commit = done))));
  const docs = openDocs(load, idleMs);
  const live = await docs.open(name);
  docs.release(name);
  await vi.advanceTimersByTimeAsync(idleMs); // about to go: waits for the commit
  expect(await docs.open(name)).toBe(live);
  commit();
  await vi.advanceTimersByTimeAsync(idleMs * 2);
  expect(docs.size()).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test("reading counts as using", async () => {
  const docs = openDocs(async () => fakeLive(), idleMs);
  expect(await docs.read(name, (doc) => doc.isLoaded)).toBe(false);
  await expect(
    docs.read(name, () => {
      throw new Error("reader");
    }),
  ).rejects.toThrow("reader");
});
