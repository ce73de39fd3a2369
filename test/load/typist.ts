import * as encoding from "lib0/encoding";

/** `ContentString`, with the item to the left of it and no other bearings. */
const letterAfterAnother = 0x84;

/**
 * Keys at the end of a text as Yjs would say them, made without a document: when a crowd in one process types ever faster, its
 * documents would be what is measured.
 *
 * @param client  whose keys these are. @param clock  its next. @param after  the clock of its letter that is the last of the text.
 * @param most  letters after which they are taken away again.
 */
export function openTypist(client: number, clock: number, after: number, most: number) {
  let next = clock;
  let left = after;
  let first = clock; // of the letters that stand

  const letter = (): Uint8Array =>
    encoding.encode((encoder) => {
      for (const part of [1, 1, client, next]) encoding.writeVarUint(encoder, part); // one client, one item
      encoding.writeUint8(encoder, letterAfterAnother);
      for (const part of [client, left]) encoding.writeVarUint(encoder, part);
      encoding.writeVarString(encoder, "a");
      encoding.writeVarUint(encoder, 0); // and nothing is taken away
      left = next;
      next += 1;
    });
  const removal = (): Uint8Array =>
    encoding.encode((encoder) => {
      for (const part of [0, 1, client, 1, first, next - first]) encoding.writeVarUint(encoder, part); // one stretch of one client
      first = next;
    });
  return { key: (): Uint8Array => (next - first > most ? removal() : letter()) };
}

export type Typist = ReturnType<typeof openTypist>;
