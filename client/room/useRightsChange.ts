import { useEffect, useEffectEvent, useRef } from "react";
import type { SessionView } from "../../shared/api.ts";
import { closeCodes } from "../../shared/wire.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { useToasts } from "../ui/Toasts.tsx";

const changed: readonly (number | undefined)[] = [closeCodes.roleChanged, closeCodes.notLetIn];

/** Tells when the server ended the connection because this person may do other things now than before. */
export function useRightsChange(link: RoomLink | undefined, tell: () => void): void {
  const onChange = useEffectEvent(tell);
  useEffect(() => {
    if (!link) return;
    const { closedBy } = link.link;
    return closedBy.subscribe(() => {
      if (changed.includes(closedBy.current())) onChange();
    });
  }, [link]);
}

/** Asks the server who we are now, and says what a moderator changed about it. */
export function useAskAgain({ me, rooms }: SessionView, reload: () => Promise<void>): () => void {
  const { text } = useText();
  const showToast = useToasts();
  const before = useRef<SessionView["me"]>(undefined);
  const say = useEffectEvent((was: SessionView["me"]) => {
    const words = text.room.changed;
    const room = rooms.find(({ id }) => id === me.room);
    if (room && was.room !== room.id) showToast(words.moved(room.name));
    if (was.role !== me.role) showToast(me.role === "facilitator" ? words.leads : words.leadsNoMore);
  });
  useEffect(() => {
    const was = before.current;
    if (!was || was === me) return;
    before.current = undefined;
    say(was);
  }, [me]);
  return () => {
    before.current = me;
    void reload();
  };
}
