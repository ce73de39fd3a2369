import { type Live, settable } from "../../shared/doc/live.ts";
import type { RoundSignals } from "../../shared/doc/signals.ts";
import type { Scene } from "../../shared/doc/stage.ts";
import type { RoundId } from "../../shared/ids.ts";
import { useLive } from "../sync/useLive.ts";
import { TimeLeftView } from "./TimeLeftView.tsx";
import { useRoundNews } from "./useRoundNews.ts";
import { useTimeLeft } from "./useTimeLeft.ts";

type Rounds = ReadonlyMap<RoundId, RoundSignals>;
type Props = Readonly<{
  scene: Scene | undefined;
  title: string | undefined;
  aheadMs: number;
  /** Where this room may have more time than the others. */
  rounds: Live<Rounds> | undefined;
}>;

const noRounds = settable<Rounds>(new Map());

/** What ticks: it stands apart, so that the notes are not drawn anew every second. */
export function RoundClock({ scene, title, aheadMs, rounds }: Props) {
  const told = useLive(rounds ?? noRounds);
  const extraMs = (scene?.round && told.get(scene.round)?.extraMs) ?? 0;
  const endsAt = scene?.open && scene.endsAt !== undefined ? scene.endsAt + extraMs : undefined;
  const time = useTimeLeft(endsAt, aheadMs);
  useRoundNews(scene, title, time, endsAt);
  return time && <TimeLeftView time={time} />;
}
