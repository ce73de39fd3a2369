import { fail } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { type Style, usualStyle } from "../../shared/style.ts";
import type { Exporter, ExportInput, WhoWaits } from "../ports.ts";
import { everything } from "./everything.ts";
import { exportFormats } from "./index.ts";
import { type Maker, type MakerLimits, openMaker } from "./maker.ts";

type ExporterLimits = MakerLimits & Readonly<Record<"waiting" | "idleMs", number>>;

/**
 * Makes files in a process of its own, one at a time. It starts with the first file and ends when none was wanted for a while.
 *
 * @param style  how documents look. @param program  the module that makes them.
 */
export function openExporter(
  style: Style = usualStyle,
  { waiting: mostWaiting, idleMs, ...each }: ExporterLimits = limits.exports,
  program = new URL("./makerProgram.ts", import.meta.url),
): Exporter {
  let maker: Maker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = maker;
    maker = undefined;
    await ended?.end();
  };
  const work = async (format: string, input: ExportInput, { gone, tell }: WhoWaits): Promise<Uint8Array> => {
    if (isClosed) return fail("unavailable", "The server is about to restart.");
    if (gone?.aborted) return fail("unavailable", "Nobody waits for this file any more.");
    clearTimeout(idle);
    if (maker?.hasEnded()) maker = undefined; // somebody ended it meanwhile
    maker ??= openMaker(style, each, program);
    const breakOff = (): void => void end();
    gone?.addEventListener("abort", breakOff);
    try {
      const bytes = await maker.make(format, input, tell);
      idle = setTimeout(() => void end(), idleMs).unref();
      return bytes;
    } catch (error) {
      await end(); // whatever it was doing, the next file starts afresh
      throw error;
    } finally {
      gone?.removeEventListener("abort", breakOff);
    }
  };

  return {
    formats: [...exportFormats, everything].map(({ id, name, extension, type, of }) => ({
      id,
      name,
      extension,
      type,
      of,
    })),
    async make(format, input, whoWaits = {}) {
      if (waiting >= mostWaiting) fail("unavailable", "Many documents are being made; try again in a moment.");
      if (waiting > 0) whoWaits.tell?.({ step: "turn", done: 0, of: waiting });
      waiting += 1;
      const made = last.then(() => work(format, input, whoWaits));
      last = made.catch(() => {});
      try {
        return await made;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}
