import * as Y from "yjs";
import type { DocShape, Shape } from "../../shared/doc/shape.ts";
import type { Author } from "./gateAuthors.ts";

/** What this writer may put in a type that a document holds already. Absent: nothing. */
export function shapeOfType(
  type: Y.AbstractType<unknown>,
  roots: DocShape,
  writer: Author | undefined,
): Shape | undefined {
  if (type._item)
    return shapeUnder(
      shapeOfType(type._item.parent as Y.AbstractType<unknown>, roots, writer),
      type._item.parentSub,
      writer,
    );
  const root = Y.findRootTypeKey(type);
  return Object.hasOwn(roots, root) ? roots[root] : undefined;
}

/** What this writer may put under a key of something. */
export function shapeUnder(
  shape: Shape | undefined,
  key: string | null,
  writer: Author | undefined,
): Shape | undefined {
  if (shape?.kind === "rich") return shape;
  return shape?.kind === "map" && key !== null ? shape.entry(key, writer) : undefined;
}
