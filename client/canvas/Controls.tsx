import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useMemo } from "react";
import { mapped } from "../../shared/doc/live.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";
import { zoomBy } from "./zoomBy.ts";

/** Zooming by button. */
export function Controls({ state }: Readonly<{ state: CanvasState }>) {
  const { text } = useText();
  const percent = useLive(useMemo(() => mapped(state.camera, ({ scale }) => Math.round(scale * 100)), [state]));
  const icon = { "aria-hidden": true, size: 20 } as const;
  return (
    <div className={`${styles.bar} ${styles.zoom}`} role="toolbar" aria-label={text.canvas.zoom.bar}>
      <IconButton label={text.canvas.zoom.out} icon={<ZoomOut {...icon} />} onClick={() => zoomBy(state, 1 / 1.25)} />
      <output className={styles.percent} aria-live="off">
        {text.canvas.zoom.now(percent)}
      </output>
      <IconButton label={text.canvas.zoom.in} icon={<ZoomIn {...icon} />} onClick={() => zoomBy(state, 1.25)} />
      <IconButton label={text.canvas.zoom.fit} icon={<Maximize {...icon} />} onClick={state.fit} />
    </div>
  );
}
