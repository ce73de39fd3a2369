import type { Scene } from "../../shared/doc/stage.ts";
import { TimeLeftView } from "./TimeLeftView.tsx";
import { useRoundNews } from "./useRoundNews.ts";
import { useTimeLeft } from "./useTimeLeft.ts";

type Props = Readonly<{ scene: Scene | undefined; title: string | undefined; aheadMs: number }>;

/** What ticks: it stands apart, so that the notes are not drawn anew every second. */
export function RoundClock({ scene, title, aheadMs }: Props) {
  const time = useTimeLeft(scene?.open ? scene.endsAt : undefined, aheadMs);
  useRoundNews(scene, title, time);
  return time && <TimeLeftView time={time} />;
}
