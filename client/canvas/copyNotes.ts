import type { LaidNote } from "./frames.ts";

/** Notes as lines of text: a note of several lines becomes one, so that each line is a note again when it is pasted. */
export function copyNotes(notes: readonly LaidNote[]): string {
  return notes.map(({ note }) => note.text.split(/\s+/).join(" ").trim()).join("\n");
}
