import { memo } from "react";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";
import { type Frame, headRoom } from "./frames.ts";

/** The frames of the questions, with their words. They are fixed: nobody moves them by accident. */
export function Frames({ state, language }: Readonly<{ state: CanvasState; language: string }>) {
  const { frames } = useLive(state.layout);
  return frames.map((frame, at) => {
    const { x, y, width, height } = frame.area;
    const isFirst = frames[at - 1]?.question !== frame.question;
    return (
      <FrameView
        key={frame.key}
        lang={language}
        ask={isFirst ? frame.question.ask : ""}
        columns={frames.filter(({ question }) => question === frame.question).length}
        {...{ x, y, width, height, heading: frame.heading, tint: frame.tint }}
      />
    );
  });
}

type ViewProps = Readonly<{ lang: string; ask: string; columns: number; heading: string; tint: Frame["tint"] }> &
  Frame["area"];

const FrameView = memo(function FrameView({ lang, ask, columns, heading, tint, x, y, width, height }: ViewProps) {
  return (
    <div className={styles.frame} lang={lang} data-tint={tint} style={{ left: x, top: y, width, height }}>
      <div className={styles.head} style={{ height: headRoom, top: -headRoom, width: ask ? width * columns : width }}>
        {ask && <h3>{ask}</h3>}
        {heading && (
          <h4 className={styles.heading} style={{ width }}>
            {heading}
          </h4>
        )}
      </div>
    </div>
  );
});
