import type { Announcement, Look } from "../../../shared/doc/calls.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";

/** A message as this room sees it. `onlyHere`: no other room got it. */
export type Message = Announcement & Readonly<{ onlyHere: boolean }>;

/** What moderators said to all rooms and to this one, oldest first. */
export function useMessages({ stage, signals }: RoomLink): readonly Message[] {
  const toAll = useLive(stage.announcements);
  const toUs = useLive(signals.announcements);
  return [
    ...toAll.map((said) => ({ ...said, onlyHere: false })),
    ...toUs.map((said) => ({ ...said, onlyHere: true })),
  ].sort((a, b) => a.at - b.at);
}

/** Where somebody last asked this room to look: all rooms by a moderator, or this one. */
export function useNewestLook({ stage, signals }: RoomLink): Look | undefined {
  const [all, own] = [useLive(stage.look), useLive(signals.look)];
  if (!all || !own) return all ?? own;
  return all.at > own.at ? all : own;
}
