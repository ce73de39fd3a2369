import { ArrowDown, ArrowUp } from "lucide-react";
import styles from "./RoomsTable.module.css";
import type { Column, Sorting } from "./roomRows.ts";

type Props = Readonly<{ column: Column; sorting: Sorting; sort(next: Sorting): void; children: string }>;

/** The head of a column, with a button that sorts by it; pressed again it turns the order round. */
export function SortHead({ column, sorting, sort, children }: Props) {
  const own = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  const first = column !== "name"; // numbers are looked at from the largest
  return (
    <th
      scope="col"
      aria-sort={own ? (sorting.descending ? "descending" : "ascending") : undefined}
      className={styles[column]}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => sort({ by: column, descending: own ? !sorting.descending : first })}
      >
        {children}
        {own && <Arrow aria-hidden="true" size={14} />}
      </button>
    </th>
  );
}
