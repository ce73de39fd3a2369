type Grid = Readonly<{ label: string; count: number }>;
type Row = Readonly<{ at: number; label: string; isSelected: boolean }>;

/**
 * What a grid tells screen readers. It is no table: the rows of one cannot lie where their place is while most are not in the page.
 */
export const gridRoles = {
  grid: ({ label, count }: Grid) =>
    ({ role: "grid", "aria-multiselectable": true, "aria-label": label, "aria-rowcount": count }) as const,
  rows: { role: "rowgroup" },
  /** @param at  the row's place, from 0. */
  row: ({ at, label, isSelected }: Row) =>
    ({ role: "row", "aria-rowindex": at + 1, "aria-selected": isSelected, "aria-label": label }) as const,
  emptyRow: { role: "row" },
  cell: { role: "gridcell" },
} as const;
