import { AppError } from "../../shared/errors.ts";
import { type Making, type MakingLine, readMakingLine } from "../../shared/making.ts";
import { download } from "../api.ts";

/** A file that the server made, under the name that it gave it. */
export type Fetched = Readonly<{ name: string; file: Blob }>;

/**
 * Fetches a download, and tells how far the server is with making it.
 *
 * @throws AppError what the server said; "unavailable" when it cannot be reached, or the file did not come whole. Once `signal`
 * aborts: what the browser throws.
 */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  tell: (making: Making) => void,
): Promise<Fetched> {
  const reader = (await download(address, signal)).body?.getReader();
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  for (;;) {
    const end = held.indexOf(newLine);
    if (end < 0) {
      held = joined(held, (await more()) ?? stopped());
      continue;
    }
    const line = readLine(held.subarray(0, end));
    held = held.subarray(end + 1);
    if ("file" in line) return { name: line.file.name, file: await whole(held, line.file) };
    if ("error" in line) throw new AppError(line.error.code, line.error.message);
    tell(line);
  }

  /** What came next; absent at the end. */
  async function more(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return (await reader?.read())?.value;
    } catch (cause) {
      if (signal.aborted) throw cause; // nobody waits for it any more
      return stopped(cause);
    }
  }

  async function whole(
    first: Uint8Array<ArrayBuffer>,
    { type, bytes }: Readonly<{ type: string; bytes: number }>,
  ): Promise<Blob> {
    const parts = [first];
    for (let part = await more(); part; part = await more()) parts.push(part);
    const file = new Blob(parts, { type });
    return file.size === bytes ? file : stopped();
  }
}

const newLine = 0x0a;

function readLine(bytes: Uint8Array): MakingLine {
  try {
    return readMakingLine(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError("internal", "The server's answer could not be read.", { cause });
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function stopped(cause?: unknown): never {
  throw new AppError("unavailable", "The download stopped before the end.", { cause });
}
