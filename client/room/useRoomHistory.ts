import { useEffect, useState } from "react";
import { type History, openHistory } from "../boards/history.ts";
import { useHistoryKeys } from "../boards/useHistoryKeys.ts";
import type { RoomLink } from "../sync/roomLink.ts";

/** What this person can take back in a room, in one order: what they did with notes and what they typed in them. */
export function useRoomHistory(link: RoomLink): History {
  const [history] = useState(openHistory);
  useEffect(() => link.typed().onStep((step) => void history.did(step)), [link, history]);
  useHistoryKeys(history);
  return history;
}
