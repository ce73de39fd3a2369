import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { type Filter, readFilter, writeFilter } from "./filter.ts";

/** What somebody looks for among the notes. It stands in the address, so that it can be shared and survives a reload. */
export function useFilter(): readonly [Filter, (next: Filter) => void] {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => readFilter(address), [address]);
  const set = useCallback(
    (next: Filter) => setAddress((now) => writeFilter(now, next), { replace: true }),
    [setAddress],
  );
  return [filter, set];
}
