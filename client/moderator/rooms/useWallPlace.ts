import { useSearchParams } from "wouter";
import type { Sorting } from "../../ui/SortHead.tsx";
import { type Column, columns } from "./roomRows.ts";
import { type Filter, filters } from "./roomState.ts";

/** How the wall is sorted and narrowed. All of it lies in the address, so that it can be shared and survives a reload. */
export type WallPlace = Readonly<{
  sorting: Sorting<Column>;
  filter: Filter;
  words: string;
  sort(sorting: Sorting<Column>): void;
  narrow(filter: Filter): void;
  find(words: string): void;
  showAll(): void;
}>;

export function useWallPlace(): WallPlace {
  const [search, setSearch] = useSearchParams();
  const by = columns.find((column) => column === search.get("sort")) ?? "name";
  const put = (values: Readonly<Record<string, string>>): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [key, value] of Object.entries(values)) {
          if (value === "") next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    sorting: { by, descending: search.get("down") === "yes" },
    filter: filters.find((filter) => filter === search.get("show")) ?? "all",
    words: search.get("find") ?? "",
    sort: (sorting) => put({ sort: sorting.by === "name" ? "" : sorting.by, down: sorting.descending ? "yes" : "" }),
    narrow: (filter) => put({ show: filter === "all" ? "" : filter }),
    find: (words) => put({ find: words }),
    showAll: () => put({ show: "", find: "" }),
  };
}
