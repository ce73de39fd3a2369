import { ArrowDown, ArrowUp } from "lucide-react";
import styles from "./SortHead.module.css";

/** By which column a table is sorted. */
export type Sorting<Column extends string> = Readonly<{ by: Column; descending: boolean }>;

type Props<Column extends string> = Readonly<{
  column: Column;
  sorting: Sorting<Column>;
  onSort(next: Sorting<Column>): void;
  /** Numbers are looked at from the largest, words from a to z. */
  largestFirst?: boolean;
  className?: string | undefined;
  children: string;
}>;

/** The head of a column that sorts its table when pressed, and back when pressed again. */
export function SortHead<Column extends string>({
  column,
  sorting,
  onSort,
  largestFirst = false,
  className,
  children,
}: Props<Column>) {
  const isOwn = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isOwn ? (sorting.descending ? "descending" : "ascending") : undefined}
      className={className}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: column, descending: isOwn ? !sorting.descending : largestFirst })}
      >
        {children}
        {isOwn && <Arrow aria-hidden="true" size={14} />}
      </button>
    </th>
  );
}
