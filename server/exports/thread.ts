import { parentPort, workerData } from "node:worker_threads";
import type { Style } from "../../shared/style.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";
import type { ExportInput } from "../ports.ts";
import { everything, zipOf } from "./everything.ts";
import { exportFormats } from "./index.ts";
import { contentsOf, render } from "./render.ts";

/** What a file is made of: its notes in parts, and the rest last. */
export type Part =
  | Readonly<{ notes: readonly SourcedNote[] }>
  | Readonly<{ format: string; rest: Omit<ExportInput, "notes"> }>;

/** What the thread knows from its start: how documents look. */
export type ThreadData = Readonly<{ style: Style }>;

/** `written`: so many files of several. */
export type Answer = Readonly<{ bytes: Uint8Array<ArrayBuffer> } | { error: Error } | { written: number; of: number }>;

/** The thread that makes files, see `exporter.ts`. One question at a time. */
const { style } = workerData as ThreadData;
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
    (error: Error) => tell({ error }),
  );
});

const tell = (answer: Answer): void => parentPort?.postMessage(answer);

async function made(id: string, input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  if (id === everything.id) return new Uint8Array(await zipOf(input, style, (written, of) => tell({ written, of })));
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new RangeError("There is no such format.");
  return new Uint8Array(await render(format, contentsOf(input), style));
}
