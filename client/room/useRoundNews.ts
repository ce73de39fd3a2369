import { useEffect, useRef } from "react";
import type { Scene } from "../../shared/doc/stage.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import type { TimeLeft } from "./useTimeLeft.ts";

/** Tells screen readers what everybody else sees change: a round begins or closes, the last minute, more time, the end of it. `endsAt`: for this room. */
export function useRoundNews(
  scene: Scene | undefined,
  title: string | undefined,
  time: TimeLeft | undefined,
  endsAt: number | undefined,
): void {
  const { text } = useText();
  const before =
    useRef<Readonly<{ scene: Scene; phase: TimeLeft["phase"] | undefined; endsAt: number | undefined }>>(undefined);
  const phase = scene?.open ? time?.phase : undefined;
  useEffect(() => {
    if (!scene) return;
    const last = before.current;
    before.current = { scene, phase, endsAt };
    if (!last) return; // what is so on arrival is on the page already
    if (scene.open && (!last.scene.open || last.scene.round !== scene.round)) {
      if (title) announce(text.room.round.started(title));
    } else if (last.scene.open && !scene.open) announce(text.room.round.stopped);
    else if (endsAt !== undefined && last.endsAt !== undefined && endsAt > last.endsAt)
      announce(text.facilitation.time.extended(Math.round((endsAt - last.endsAt) / 60_000)));
    else if (phase === "last" && last.phase === "running") announce(text.room.time.lastMinute);
    else if (phase === "over" && last.phase !== "over") announce(text.room.time.overSaid);
  }, [scene, phase, endsAt, title, text]);
}
