import { MousePointer2 } from "lucide-react";
import type { Point } from "../../shared/boards/surface.ts";
import type { Live } from "../../shared/doc/live.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";

/** Somebody else's pointer. */
export type Pointer = Readonly<{ client: number; name: string; at: Point }>;

/** Where people point on the canvas. */
export type Pointers = Readonly<{
  others: Live<readonly Pointer[]>;
  /** Tells the others where this one points; absent when it left. */
  tell(at: Point | undefined): void;
}>;

/** The others' pointers with their names: to see what somebody talks about. Not for screen readers: they would never be silent. */
export function Cursors({ pointers }: Readonly<{ pointers: Pointers }>) {
  const others = useLive(pointers.others);
  return (
    <div aria-hidden="true">
      {others.map(({ client, name, at }) => (
        <div key={client} className={styles.cursor} data-cursor="" style={{ translate: `${at.x}px ${at.y}px` }}>
          <span>
            <MousePointer2 size={14} /> {name}
          </span>
        </div>
      ))}
    </div>
  );
}
