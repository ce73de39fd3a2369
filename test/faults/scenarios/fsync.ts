import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as decoding from "lib0/decoding";
import { messages, syncSteps } from "../../../shared/wire.ts";
import type { Scenario } from "../scenario.ts";
import { needStrace, watchCalls } from "../strace.ts";
import { payloadsIn, type SystemCall, systemCalls } from "../systemCalls.ts";

const usualTimes = 1_000;
const watched = "read,write,writev,pwrite64,fsync,fdatasync";
/** Frames are far smaller, and of the pages that go to the disk nobody needs more. */
const bytesKept = 1_024;

export const fsync: Scenario = {
  name: "fsync",
  does: `Watches the server's system calls (strace) while one person writes ${usualTimes} times: before each “saved” leaves, the edit was flushed to the disk.`,
  async run(open, times = usualTimes) {
    await needStrace();
    const { product, crowd, pid, finish } = await open({ people: 1, rooms: 1 });
    crowd.rest();
    await product.during(crowd.allSaved());
    const [writer] = crowd.writers;
    const before = writer?.link()?.link.savings.current().edits;
    if (!writer || before === undefined) throw new Error("Nobody writes.");
    const folder = await mkdtemp(join(tmpdir(), "samenbord-calls-"));
    const file = join(folder, "calls");
    try {
      const end = await watchCalls(pid(), watched, file, bytesKept);
      for (let time = 0; time < times; time++) {
        writer.type(); // one at a time, so that no flush for another edit can be taken for this one's
        await product.during(crowd.allSaved());
      }
      await end();
      const { receipts, early } = flushes(systemCalls((await readFile(file, "latin1")).split("\n")), before);
      return [
        { what: "receipts seen", value: receipts, least: times },
        { what: "receipts before the flush", value: early, most: 0 },
        ...(await finish()),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/**
 * Holds each receipt that leaves against what was read, written and flushed before.
 *
 * @param before  how many edits were saved when the watching began.
 */
function flushes(calls: Iterable<SystemCall>, before: number): Readonly<{ receipts: number; early: number }> {
  let read = before; // edits that came in …
  let written = before; // … that are in the log, …
  let flushing = before; // … that a flush began after, …
  let flushed = before; // … and ended
  let [receipts, early] = [0, 0];
  for (const { at, name, file, bytes } of calls) {
    if (file.startsWith("socket:")) {
      if (name === "read" && at === "end") read += [...payloadsIn(bytes)].filter(isEdit).length;
      if (name.startsWith("write") && at === "begin")
        for (const payload of payloadsIn(bytes)) {
          const saved = receiptIn(payload);
          if (saved === undefined) continue;
          receipts += 1;
          if (saved > flushed) early += 1;
        }
    } else if (file.endsWith("-wal")) {
      if (name === "pwrite64" && at === "end") written = read;
      if (name.endsWith("sync") && at === "begin") flushing = written;
      if (name.endsWith("sync") && at === "end") flushed = flushing;
    }
  }
  return { receipts, early };
}

const isEdit = ([type, step]: Uint8Array): boolean => type === messages.sync && step === syncSteps.update;

/** How many edits a frame says are saved; absent when it says nothing of the kind. */
function receiptIn(payload: Uint8Array): number | undefined {
  const decoder = decoding.createDecoder(payload);
  return decoding.readVarUint(decoder) === messages.saved ? decoding.readVarUint(decoder) : undefined;
}
