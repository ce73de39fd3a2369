/** A system call on a file or a socket. `bytes`: the first of those read or written. */
export type SystemCall = Readonly<{
  /** Whether this is its begin or its end; a quick one has both right after each other. */
  at: "begin" | "end";
  name: string;
  /** The path, or `socket:[…]`. */
  file: string;
  bytes: Uint8Array;
}>;

/** Reads what `watchCalls` wrote, in order. A call that failed has no end, and neither has one that never came back. */
export function* systemCalls(lines: Iterable<string>): Generator<SystemCall> {
  const under = new Map<string, string>(); // calls that another thread came between, by thread
  for (const line of lines) {
    const [, thread = "", said = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(said) ?? [];
    const begun = said.endsWith(" <unfinished ...>");
    if (begun) under.set(thread, said.slice(0, -" <unfinished ...>".length));
    const whole = rest === undefined ? said : `${under.get(thread) ?? ""}${rest}`;
    const [, name, path, text = ""] = /^(\w+)\(\d+<([^>]*)>(.*)$/.exec(whole) ?? [];
    if (name === undefined || path === undefined) continue;
    const call = { name, file: Buffer.from(bytesOf(path)).toString(), bytes: bytesOf(text) };
    if (rest === undefined) yield { at: "begin", ...call };
    if (!begun && / = \d+$/.test(text)) yield { at: "end", ...call };
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from([...text.matchAll(/\\x([0-9a-f]{2})/g)], ([, hex = ""]) => Number.parseInt(hex, 16));
}

/** The payloads of the whole WebSocket frames at the begin of these bytes, as they travel one way. */
export function* payloadsIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const [first = 0, second = 0] = bytes.subarray(at, at + 2);
    const short = second & 127;
    if ((first & 0xf0) !== 0x80 || short === 127) return; // no frame of ours
    at += short === 126 ? 4 : 2;
    const length = short === 126 ? ((bytes[at - 2] ?? 0) << 8) | (bytes[at - 1] ?? 0) : short;
    const mask = second & 128 ? bytes.subarray(at, at + 4) : undefined;
    if (mask) at += 4;
    if (at + length > bytes.length) return;
    yield bytes.slice(at, at + length).map((byte, n) => byte ^ (mask?.[n % 4] ?? 0));
    at += length;
  }
}
