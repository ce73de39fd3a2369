import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./Qr.module.css";

const quietZone = 3;

/** An address as a QR code. Scales with its container up to `--qr-size`. */
export function Qr({ value, title }: Readonly<{ value: string; title: string }>) {
  const { size, path } = useMemo(() => drawn(value), [value]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <title>{title}</title>
      <path d={path} fill="currentColor" />
    </svg>
  );
}

/** The dark squares as one path, row by row, joined where they touch. */
function drawn(value: string): Readonly<{ size: number; path: string }> {
  const { data, size } = encode(value, { border: quietZone, ecc: "M" });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1H${x}z`] : [])),
  );
  return { size, path: path.join("") };
}

function runFrom(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end === -1 ? row.length : end) - start;
}
