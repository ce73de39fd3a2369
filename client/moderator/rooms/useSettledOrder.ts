import { useMemo, useState } from "react";
import type { Sorting } from "../../ui/SortHead.tsx";
import { type Column, type RoomRow, sorted } from "./roomRows.ts";

/** So long rows keep their places while the numbers change, so that nothing jumps away under the pointer. */
export const settleMs = 15_000;

/** The rows with their newest numbers, in an order that is made anew only now and then. */
export function useSettledOrder(
  rows: readonly RoomRow[],
  sorting: Sorting<Column>,
  locale: string,
  moment: number,
): readonly RoomRow[] {
  const [settled, settle] = useState<Readonly<{ key: unknown; place: ReadonlyMap<string, number> }>>();
  const key = `${sorting.by} ${sorting.descending} ${locale} ${Math.floor(moment / settleMs)} ${rows.length}`;
  const place =
    settled?.key === key
      ? settled.place
      : new Map(sorted(rows, sorting, locale).map(({ id }, at) => [id as string, at]));
  if (settled?.key !== key) settle({ key, place });
  return useMemo(() => [...rows].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)), [rows, place]);
}
