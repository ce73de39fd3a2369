import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { RoomRow } from "./roomRows.ts";

/** So many rooms come and go together. Fewer than two such parts are always drawn whole. */
const together = 30;
/** How high a line is before any was measured, px. */
const usualHeight = 38;

type Props = Readonly<{ rows: readonly RoomRow[]; columns: number; line(row: RoomRow): ReactNode }>;

/**
 * The lines of all rooms, of which only those near the eye are drawn: five hundred would cost a quarter of a second each time one
 * changes. The parts beside what is seen are there too, so that the tab key finds its way.
 */
export function RoomLines({ rows, columns, line }: Props) {
  const [seen, see] = useState<ReadonlySet<number>>(new Set([0]));
  const onSeen = useCallback((part: number, isSeen: boolean) => {
    see((now) => {
      const next = new Set(now);
      if (isSeen) next.add(part);
      else next.delete(part);
      return next;
    });
  }, []);
  const isWhole = rows.length < 2 * together;
  const parts = Array.from({ length: Math.ceil(rows.length / together) }, (_, part) => part);
  return parts.map((part) => {
    const isDrawn = isWhole || [part - 1, part, part + 1].some((near) => seen.has(near));
    const own = rows.slice(part * together, (part + 1) * together);
    return (
      <Part key={part} part={part} lines={own.length} columns={columns} isDrawn={isDrawn} onSeen={onSeen}>
        {isDrawn && own.map(line)}
      </Part>
    );
  });
}

type PartProps = Readonly<{
  part: number;
  lines: number;
  columns: number;
  isDrawn: boolean;
  onSeen(part: number, isSeen: boolean): void;
  children: ReactNode;
}>;

/** Some lines, or one empty line that is as high. */
function Part({ part, lines, columns, isDrawn, onSeen, children }: PartProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [lineHeight, setLineHeight] = useState(usualHeight);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry) onSeen(part, entry.isIntersecting);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [part, onSeen]);
  useEffect(() => {
    const height = body.current?.offsetHeight ?? 0;
    if (isDrawn && height > 0 && lines > 0) setLineHeight(height / lines);
  }, [isDrawn, lines]);
  return (
    <tbody ref={body}>
      {isDrawn ? (
        children
      ) : (
        <tr>
          <td colSpan={columns} style={{ height: lines * lineHeight }} />
        </tr>
      )}
    </tbody>
  );
}
