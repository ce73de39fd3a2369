import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import type { Person } from "../person.ts";

type Linked = Readonly<{ status: "entering" | "none"; error?: unknown }>;

/**
 * Brings somebody into the room that their link names (`?room=r3`), once they may go in. The name then leaves the address:
 * who changes rooms later must not be pulled back by a reload.
 */
export function useLinkedRoom(person: Person, mayEnter: boolean): Linked {
  const [wish] = useState(() => roomOfLink(person));
  const [linked, setLinked] = useState<Linked>({ status: wish === undefined ? "none" : "entering" });
  const enter = useEffectEvent((room: RoomId) =>
    person.enterRoom(room).then(
      () => setLinked({ status: "none" }),
      (error: unknown) => setLinked({ status: "none", error }),
    ),
  );
  const begun = useRef(false);

  useEffect(() => {
    if (!mayEnter || begun.current) return;
    begun.current = true;
    forgetRoomOfLink();
    if (wish !== undefined) void enter(wish);
  }, [mayEnter, wish]);

  return linked;
}

/** Absent when the link names none, an unknown one, or the one where the person already is. */
function roomOfLink({ view }: Person): RoomId | undefined {
  const named = new URLSearchParams(location.search).get("room");
  return view.rooms.find(({ id }) => id === named && id !== view.me.room)?.id;
}

function forgetRoomOfLink(): void {
  const address = new URL(location.href);
  address.searchParams.delete("room");
  history.replaceState(history.state, "", address);
}
