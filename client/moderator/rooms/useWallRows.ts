import { useMemo } from "react";
import { useLive } from "../../sync/useLive.ts";
import { useDesk } from "../deskContext.ts";
import { useTime } from "../serverClock.ts";
import { type RoomRow, roomRows, roomsOnTheirWay } from "./roomRows.ts";
import type { Moment } from "./roomState.ts";
import { useRoomFigures } from "./useRoomFigures.ts";
import { settleMs } from "./useSettledOrder.ts";

/** All rooms as they are now, and the moment that decides which of them is silent. */
export function useWallRows(): Readonly<{ rows: readonly RoomRow[]; moment: Moment }> {
  const { view, mergedRooms, link, clock } = useDesk();
  const notes = useLive(link.notes);
  const roster = useLive(link.link.roster);
  const signals = useLive(link.signals);
  const closed = useLive(link.stage.closedRooms);
  const { open, round } = useLive(link.stage.scene);
  const now = useTime(clock, settleMs);
  const figures = useRoomFigures();
  const arrived = useLive(link.arrived);
  const onTheirWay = useMemo(
    () => roomsOnTheirWay({ rooms: [...view.rooms, ...mergedRooms], template: view.template }, arrived, roster),
    [view, mergedRooms, arrived, roster],
  );
  const rows = useMemo(
    () => roomRows(view.rooms, notes, { roster, signals, closed, figures, onTheirWay }),
    [view.rooms, notes, roster, signals, closed, figures, onTheirWay],
  );
  const moment = useMemo(() => ({ now, open, round }), [now, open, round]);
  return { rows, moment };
}
