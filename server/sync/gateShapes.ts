import * as Y from "yjs";
import type { DocShape, Shape } from "../../shared/doc/shapes.ts";

/** What may lie in a type that a document holds already. Absent: nothing may. */
export function shapeOfType(type: Y.AbstractType<unknown>, roots: DocShape): Shape | undefined {
  if (type._item)
    return shapeUnder(shapeOfType(type._item.parent as Y.AbstractType<unknown>, roots), type._item.parentSub);
  const root = Y.findRootTypeKey(type);
  return Object.hasOwn(roots, root) ? roots[root] : undefined;
}

/** What may lie under a key of something. */
export function shapeUnder(shape: Shape | undefined, key: string | null): Shape | undefined {
  if (shape?.kind === "rich") return shape;
  return shape?.kind === "map" && key !== null ? shape.entry(key) : undefined;
}
