import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";

/** How busy rooms are, minute by minute, since the session was opened here. Counts alone: not what was written, nor by whom. */
export type Activity = Readonly<{
  /** Somebody's edit arrived. */
  wrote(room: RoomId): void;
  /** Edits a minute over the last `limits.activityMinutes`, the present one last. */
  of(room: RoomId): readonly number[];
}>;

const minuteMs = 60_000;

/** @param now  epoch ms. */
export function openActivity(now: () => number): Activity {
  const counts = new Map<RoomId, Map<number, number>>(); // by minute; those that nobody wrote in are absent
  const minuteNow = (): number => Math.floor(now() / minuteMs);
  return {
    wrote(room) {
      const own = counts.get(room) ?? new Map<number, number>();
      const minute = minuteNow();
      if (!own.has(minute)) for (const old of own.keys()) if (old <= minute - limits.activityMinutes) own.delete(old);
      own.set(minute, (own.get(minute) ?? 0) + 1);
      counts.set(room, own);
    },
    of(room) {
      const own = counts.get(room);
      const first = minuteNow() - limits.activityMinutes + 1;
      return Array.from({ length: limits.activityMinutes }, (_, n) => own?.get(first + n) ?? 0);
    },
  };
}
