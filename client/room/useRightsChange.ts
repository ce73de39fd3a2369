import { useEffect, useEffectEvent, useRef } from "react";
import type { SessionView } from "../../shared/api.ts";
import { closeCodes, type RosterPerson } from "../../shared/wire.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { useToasts } from "../ui/Toasts.tsx";

const changed: readonly (number | undefined)[] = [closeCodes.roleChanged, closeCodes.notLetIn];

/**
 * Tells when this person may do other things now than this page thinks: the server ended the connection for it, or names somebody
 * else as who leads, which it also does when that changed while the page was on its way in.
 */
export function useRightsChange(
  link: RoomLink | undefined,
  people: readonly RosterPerson[] | undefined,
  me: SessionView["me"],
  tell: () => void,
): void {
  const onChange = useEffectEvent(tell);
  const mine = people?.find(({ id }) => id === me.id);
  const thinks = me.role === "facilitator";
  const isTold = mine ? mine.leads === true : thinks;
  useEffect(() => {
    if (isTold !== thinks) onChange();
  }, [isTold, thinks]);
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
    before.current ??= me; // asked twice, it is still what was before the first
    void reload();
  };
}
