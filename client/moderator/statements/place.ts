import { useSearchParams } from "wouter";
import type { ClusterId } from "../../../shared/ids.ts";

/** Which group is opened for writing. It stands in the address: it can be shared, and the browser's own “back” closes it. */
export type Place = Readonly<{
  opened: ClusterId | undefined;
  open(id: ClusterId): void;
  close(): void;
}>;

export function usePlace(): Place {
  const [search, setSearch] = useSearchParams();
  const withGroup = (id: ClusterId | undefined) => (before: URLSearchParams) => {
    const next = new URLSearchParams(before);
    if (id === undefined) next.delete("g");
    else next.set("g", id);
    return next;
  };
  const opened = (search.get("g") ?? undefined) as ClusterId | undefined;
  return {
    opened,
    open: (id) => setSearch(withGroup(id), { replace: opened !== undefined }), // from group to group is one step back
    close: () => setSearch(withGroup(undefined), { replace: true }),
  };
}
