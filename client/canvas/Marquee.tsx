import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";

/** The area in which notes are being chosen. */
export function Marquee({ state }: Readonly<{ state: CanvasState }>) {
  const area = useLive(state.marquee);
  if (!area) return null;
  const { x, y, width, height } = area;
  return <div className={styles.marquee} style={{ left: x, top: y, width, height }} />;
}
