import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { DocName, PersonId } from "../../shared/ids.ts";
import type { NamedStep } from "./docRows.ts";

/** Steps as one piece of bytes: handing many small objects to a thread costs more than everything else about them. */
export function packSteps(steps: readonly NamedStep[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, steps.length);
  for (const { name, update, author, claims } of steps) {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint8Array(encoder, update);
    encoding.writeVarString(encoder, author);
    encoding.writeVarUint(encoder, claims.length);
    for (const client of claims) encoding.writeVarUint(encoder, client);
  }
  return encoding.toUint8Array(encoder);
}

/** The steps again; their updates are views on `packed`. */
export function unpackSteps(packed: Uint8Array): readonly NamedStep[] {
  const decoder = decoding.createDecoder(packed);
  return listOf(decoder, () => ({
    name: decoding.readVarString(decoder) as DocName,
    update: decoding.readVarUint8Array(decoder),
    author: decoding.readVarString(decoder) as PersonId,
    claims: listOf(decoder, () => decoding.readVarUint(decoder)),
  }));
}

function listOf<T>(decoder: decoding.Decoder, read: () => T): readonly T[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, read);
}
