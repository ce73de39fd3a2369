/**
 * Messages as unmasked binary WebSocket frames, each behind its header, in one piece: one write for all of them.
 *
 * Source: RFC 6455, 5.2.
 */
export function framed(messages: readonly Uint8Array[]): Buffer {
  let size = 0;
  for (const { length } of messages) size += headerLength(length) + length;
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const message of messages) {
    at = writeHeader(frames, at, message.length);
    frames.set(message, at);
    at += message.length;
  }
  return frames;
}

function headerLength(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

/** @returns where the message begins. */
function writeHeader(frames: Buffer, at: number, length: number): number {
  frames[at] = 0x82; // final, binary
  if (length < 126) {
    frames[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    frames[at + 1] = 126;
    return frames.writeUInt16BE(length, at + 2);
  }
  frames[at + 1] = 127;
  return frames.writeBigUInt64BE(BigInt(length), at + 2);
}
