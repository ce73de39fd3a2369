import { useCallback, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import type { RoomFigures } from "../../../shared/roomChanges.ts";
import { call } from "../../api.ts";
import { useAskedAgain } from "../../sync/useAskedAgain.ts";
import { useDesk } from "../deskContext.ts";

const everyMs = 10_000;

/** How busy each room is, asked again while somebody looks. Empty until the server told; without an answer the last one stays. */
export function useRoomFigures(): ReadonlyMap<RoomId, RoomFigures> {
  const { view } = useDesk();
  const [figures, setFigures] = useState<ReadonlyMap<RoomId, RoomFigures>>(new Map());
  const ask = useCallback(() => call(api.listRoomFigures, { session: view.id, as: "moderator" }), [view.id]);
  useAskedAgain(ask, everyMs, (told) => {
    if (told) setFigures(new Map(told.map((each) => [each.room, each])));
  });
  return figures;
}
