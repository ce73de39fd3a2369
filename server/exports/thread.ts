import { parentPort } from "node:worker_threads";
import { buildReport, type ReportInput } from "../../shared/report/build.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";
import { exportFormats } from "./index.ts";

/** What a file is made of: its notes in parts, and the rest last. */
export type Part =
  | Readonly<{ notes: readonly SourcedNote[] }>
  | Readonly<{ format: string; rest: Omit<ReportInput, "notes"> }>;

export type Answer = Readonly<{ bytes?: Uint8Array<ArrayBuffer>; error?: Error }>;

/** The thread that makes files, see `exporter.ts`. One question at a time. */
let notes: SourcedNote[] = [];

parentPort?.on("message", (part: Part) => {
  if ("notes" in part) {
    notes = notes.concat(part.notes);
    return;
  }
  const input = { ...part.rest, notes };
  notes = [];
  made(part.format, input).then(
    (bytes) => parentPort?.postMessage({ bytes } satisfies Answer, [bytes.buffer]),
    (error: Error) => parentPort?.postMessage({ error } satisfies Answer),
  );
});

async function made(id: string, input: ReportInput): Promise<Uint8Array<ArrayBuffer>> {
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new RangeError("There is no such format.");
  return new Uint8Array(await format.render(buildReport(input)));
}
