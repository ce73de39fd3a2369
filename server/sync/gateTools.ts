import * as Y from "yjs";
import type { Tool } from "../../shared/tools.ts";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import type { FindPlace } from "./gatePlaces.ts";
import { shapeUnder } from "./gateShapes.ts";

/** Whether an update brings something that takes a tool which this room does not have now. Taking away what was made with it is fine. */
export function usesToolOff(
  { structs }: Decoded,
  writer: Author | undefined,
  { doc }: Known,
  placeOf: FindPlace,
  off: ReadonlySet<Tool>,
): boolean {
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return false;
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(doc.store, client)) return false; // in the document already
    const { shape, key } = placeOf(struct);
    const entry = shapeUnder(shape, key, writer);
    const tool = entry?.kind === "value" ? entry.tool?.(struct.content.arr[0]) : undefined;
    return tool !== undefined && off.has(tool);
  });
}
