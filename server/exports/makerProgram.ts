import type { Style } from "../../shared/style.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";
import type { ExportInput } from "../ports.ts";
import { everything, zipOf } from "./everything.ts";
import { exportFormats } from "./index.ts";
import { contentsOf, render } from "./render.ts";

/** What the process hears: first how documents look, and for each file its notes in parts, and the rest last. */
export type Part =
  | Readonly<{ style: Style }>
  | Readonly<{ notes: readonly SourcedNote[] }>
  | Readonly<{ format: string; rest: Omit<ExportInput, "notes"> }>;

/** `written`: so many files of several. */
export type Answer = Readonly<{ bytes: Uint8Array } | { error: Error } | { written: number; of: number }>;

/** The process that makes files, see `maker.ts`. One question at a time. */
let style: Style | undefined;
let notes: SourcedNote[] = [];

process.on("message", (part: Part) => {
  if ("style" in part) {
    style = part.style;
    return;
  }
  if ("notes" in part) {
    notes = notes.concat(part.notes);
    return;
  }
  const input = { ...part.rest, notes };
  notes = [];
  made(part.format, input).then(
    (bytes) => tell({ bytes }),
    (error: Error) => tell({ error }),
  );
});
process.on("disconnect", () => process.exit()); // the server is gone, and nobody waits
process.on("SIGINT", () => {}); // Ctrl-C reaches us too, and the server still finishes what is under way

const tell = (answer: Answer): void => void process.send?.(answer);

async function made(id: string, input: ExportInput): Promise<Uint8Array> {
  if (!style) throw new Error("Nobody told how documents look.");
  if (id === everything.id) return zipOf(input, style, (written, of) => tell({ written, of }));
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new RangeError("There is no such format.");
  return render(format, contentsOf(input), style);
}
