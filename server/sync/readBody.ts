import type { IncomingMessage } from "node:http";

/** The whole body of a request. `broken`: the client went away before all of it was here. */
export async function readBody(req: IncomingMessage, mostBytes: number): Promise<Buffer | "tooLarge" | "broken"> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of req as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > mostBytes) return "tooLarge"; // leaving the loop ends the request
      parts.push(part);
    }
  } catch {
    return "broken";
  }
  return req.complete ? Buffer.concat(parts) : "broken";
}
