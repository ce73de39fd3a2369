import * as z from "zod/mini";
import { ErrorView } from "./api.ts";

/**
 * How far a file is. `turn`: `of` others are made first. `notes`: how many were gathered. `files`: how many are written; of one
 * file nobody can tell how far it is.
 */
const Making = z.strictObject({ step: z.enum(["turn", "notes", "files"]), done: z.number(), of: z.number() });
export type Making = z.infer<typeof Making>;

/**
 * One line of a download with `?progress=lines`: any number of `Making`, and last what it became. After `file` come as many
 * bytes as it says; after an error nothing.
 */
const MakingLine = z.union([
  Making,
  z.strictObject({ file: z.strictObject({ name: z.string(), type: z.string(), bytes: z.number() }) }),
  ErrorView,
]);
export type MakingLine = z.infer<typeof MakingLine>;

/** @throws Error when it is no such line. */
export function readMakingLine(line: string): MakingLine {
  return z.parse(MakingLine, JSON.parse(line));
}
