import { useEffect, useEffectEvent, useRef } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { Room } from "../../shared/session.ts";
import { useText } from "../locales/useText.ts";
import { useToasts } from "../ui/Toasts.tsx";

/** Tells who sits in a room what a moderator changed about it: another name, or a room that joined them. */
export function useRoomNews({ rooms }: SessionView, { id, name }: Room): void {
  const { text } = useText();
  const showToast = useToasts();
  const before = useRef<SessionView["rooms"]>(rooms);
  const tell = useEffectEvent((was: SessionView["rooms"]) => {
    const words = text.room.changed;
    const joined = rooms.filter(
      ({ id: other, mergedInto }) => mergedInto === id && was.some((one) => one.id === other && one.mergedInto !== id),
    );
    if (was.find((room) => room.id === id)?.name !== name) showToast(words.renamed(name));
    for (const room of joined) showToast(words.joined(room.name));
  });
  useEffect(() => {
    const was = before.current;
    before.current = rooms;
    if (was !== rooms) tell(was);
  }, [rooms]);
}
