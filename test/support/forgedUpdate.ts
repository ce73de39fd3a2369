import * as encoding from "lib0/encoding";

export type Id = readonly [client: number, clock: number];

/** What an edit brings: words, values, a type (0 list, 1 map, 2 text, 3 element), a mark, or something that was deleted or collected. */
export type Brings =
  | Readonly<{ words: string }>
  | Readonly<{ values: readonly unknown[] }>
  | Readonly<{ type: number }>
  | Readonly<{ mark: string }>
  | Readonly<{ deleted: number }>
  | Readonly<{ collected: number }>;

/** One edit, leaning on whatever it likes. Yjs itself would write none of the wrong ones. */
export type Forged = Readonly<{ origin?: Id; right?: Id; parent?: Id | string; key?: string }> & Brings;

/** Edits of one client from a clock on. */
export type Block = Readonly<{ client: number; clock: number; edits: readonly Forged[] }>;

/** Writes an update that no browser would: each block as it is, also when a client comes twice. `deletes`: client, clock, length. */
export function forgedUpdate(
  blocks: readonly Block[],
  deletes: readonly (readonly [client: number, clock: number, length: number])[] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const { client, clock, edits } of blocks) {
      for (const part of [edits.length, client, clock]) encoding.writeVarUint(encoder, part);
      for (const edit of edits) writeEdit(encoder, edit);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, clock, length] of deletes)
      for (const part of [client, 1, clock, length]) encoding.writeVarUint(encoder, part);
  });
}

function writeEdit(encoder: encoding.Encoder, edit: Forged): void {
  const { origin, right, parent, key } = edit;
  if ("collected" in edit) {
    encoding.writeUint8(encoder, 0);
    return encoding.writeVarUint(encoder, edit.collected);
  }
  const flags = (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
  encoding.writeUint8(encoder, numberOf(edit) | flags);
  for (const id of [origin, right]) if (id) writeId(encoder, id);
  if (!origin && !right) {
    encoding.writeVarUint(encoder, typeof parent === "object" ? 0 : 1);
    if (typeof parent === "object") writeId(encoder, parent);
    else encoding.writeVarString(encoder, parent ?? "notes");
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  if ("words" in edit) encoding.writeVarString(encoder, edit.words);
  else if ("deleted" in edit) encoding.writeVarUint(encoder, edit.deleted);
  else if ("type" in edit) writeType(encoder, edit.type);
  else if ("mark" in edit) {
    encoding.writeVarString(encoder, edit.mark);
    encoding.writeVarString(encoder, "true");
  } else {
    encoding.writeVarUint(encoder, edit.values.length);
    for (const value of edit.values) encoding.writeAny(encoder, value as encoding.AnyEncodable);
  }
}

/** Source: the content references of Yjs 13, `structs/Item.js`. */
function numberOf(edit: Exclude<Brings, { collected: number }>): number {
  if ("deleted" in edit) return 1;
  if ("words" in edit) return 4;
  if ("mark" in edit) return 6;
  return "type" in edit ? 7 : 8;
}

function writeType(encoder: encoding.Encoder, type: number): void {
  encoding.writeVarUint(encoder, type);
  if (type === 3) encoding.writeVarString(encoder, "p");
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
