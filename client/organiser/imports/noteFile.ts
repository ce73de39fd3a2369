import * as z from "zod/mini";
import { Archive } from "../../../shared/archive/schema.ts";
import { type NotesRead, readNoteJson, readNoteRows } from "../../../shared/imports/noteRows.ts";
import { mistakeIn } from "../../../shared/mistake.ts";
import { readCsv, wordsOf } from "../roomFile.ts";

/** Tens of thousands of notes; a browser reads that within a second. */
export const mostNoteBytes = 20 * 1024 * 1024;

/** What a file turned out to hold. `mistake`: it says that it is an archive, and is none. */
export type NoteFile =
  | Readonly<{ kind: "notes"; read: NotesRead }>
  | Readonly<{ kind: "archive"; archive: Archive }>
  | Readonly<{ kind: "mistake"; sentence: string }>;

/**
 * Reads a file of notes, CSV or JSON, or an archive of a session.
 *
 * @throws what the browser throws when the file cannot be read.
 */
export async function readNoteFile(file: File): Promise<NoteFile> {
  const text = (await wordsOf(file)).replace(/^\u{feff}/u, "");
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  const read = await readCsv(text);
  return "cells" in read ? { kind: "notes", read: readNoteRows(read.cells) } : unreadable(read.brokenLine);
}

function fromJson(text: string): NoteFile {
  const data = parsed(text);
  if (data === undefined) return unreadable(1);
  if (typeof data !== "object" || data === null || !("format" in data) || data.format !== "samenbord")
    return { kind: "notes", read: readNoteJson(data) };
  const archive = z.safeParse(Archive, data);
  if (archive.success) return { kind: "archive", archive: archive.data };
  return { kind: "mistake", sentence: mistakeIn(archive.error, Archive, data, "The file").sentence };
}

/** Also one object a line (JSON Lines). Absent when it is neither. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
    try {
      return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : undefined;
    } catch {
      return undefined;
    }
  }
}

function unreadable(line: number): NoteFile {
  return {
    kind: "notes",
    read: { rows: [], mistakes: [{ kind: "unreadable", line, words: "" }], columns: {}, ignored: [] },
  };
}
