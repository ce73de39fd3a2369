import { useEffect, useRef, useState } from "react";

/**
 * Follows a value once it has not changed for a moment, and every so often when it never rests: rooms write all the time.
 *
 * @param quietMs   so long it must rest.
 * @param atMostMs  so long it may be behind.
 */
export function useCalm<T extends object>(value: T, quietMs: number, atMostMs: number): T {
  const [calm, setCalm] = useState(value);
  const behindSince = useRef<number>(undefined);
  useEffect(() => {
    if (value === calm) return;
    behindSince.current ??= performance.now();
    const left = behindSince.current + atMostMs - performance.now();
    const timer = setTimeout(
      () => {
        behindSince.current = undefined;
        setCalm(value);
      },
      Math.max(0, Math.min(quietMs, left)),
    );
    return () => clearTimeout(timer);
  }, [value, calm, quietMs, atMostMs]);
  return calm;
}
