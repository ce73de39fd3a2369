import { useEffect, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import type { RoomFigures } from "../../../shared/roomChanges.ts";
import { call } from "../../api.ts";
import { useDesk } from "../deskContext.ts";

const everyMs = 10_000;

/** How busy each room is, asked again while somebody looks. Empty until the server told; without an answer the last one stays. */
export function useRoomFigures(): ReadonlyMap<RoomId, RoomFigures> {
  const { view } = useDesk();
  const [figures, setFigures] = useState<ReadonlyMap<RoomId, RoomFigures>>(new Map());
  useEffect(() => {
    let isHere = true;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const told = await call(api.listRoomFigures, { session: view.id, as: "moderator" }).catch(() => undefined);
      if (told && isHere) setFigures(new Map(told.map((each) => [each.room, each])));
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [view.id]);
  return figures;
}
