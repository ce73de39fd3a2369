import { useState } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { localeOf } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ChosenRooms } from "./ChosenRooms.tsx";
import { MergedRooms } from "./MergedRooms.tsx";
import { RoleCounts } from "./RoleCounts.tsx";
import { RoomPanel } from "./RoomPanel.tsx";
import { RoomsTable } from "./RoomsTable.tsx";
import styles from "./RoomWall.module.css";
import { fits } from "./roomState.ts";
import { useSettledOrder } from "./useSettledOrder.ts";
import { useWallPlace } from "./useWallPlace.ts";
import { useWallRows } from "./useWallRows.ts";
import { WallTools } from "./WallTools.tsx";

/** The wall: all rooms live, narrowed and sorted as a moderator likes, with what can be done to some of them at once. */
export function RoomWall() {
  const { text, language } = useText();
  const { rows, moment } = useWallRows();
  const place = useWallPlace();
  const order = useSettledOrder(rows, place.sorting, localeOf[language], moment.now);
  const [opened, open] = useState<RoomId>();
  const [chosen, choose] = useState<ReadonlySet<RoomId>>(new Set());
  if (rows.length === 0) return <EmptyState>{text.moderator.rooms.none}</EmptyState>;

  const words = place.words.trim().toLowerCase();
  const shown = order.filter(
    (row) => fits(row, place.filter, moment) && `${row.name} ${row.region ?? ""}`.toLowerCase().includes(words),
  );
  const stillThere = new Set(rows.map(({ id }) => id).filter((id) => chosen.has(id))); // one may have been merged meanwhile
  return (
    <div className={styles.wall}>
      <WallTools place={place} rows={rows} shown={shown.length} moment={moment} />
      <RoleCounts />
      {stillThere.size > 0 && <ChosenRooms rooms={stillThere} onClear={() => choose(new Set())} />}
      {shown.length > 0 ? (
        <RoomsTable
          rows={rows}
          shown={shown}
          sorting={place.sorting}
          sort={place.sort}
          moment={moment}
          chosen={stillThere}
          choose={choose}
          onOpen={open}
        />
      ) : (
        <EmptyState>
          {text.wall.noMatch}{" "}
          <Button look="bare" onClick={place.showAll}>
            {text.wall.showAll}
          </Button>
        </EmptyState>
      )}
      <MergedRooms />
      {opened !== undefined && <RoomPanel room={opened} onClose={() => open(undefined)} />}
    </div>
  );
}
