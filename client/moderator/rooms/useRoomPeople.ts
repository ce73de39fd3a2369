import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../../shared/api.ts";
import { type AppError, asAppError } from "../../../shared/errors.ts";
import type { RoomId } from "../../../shared/ids.ts";
import type { PersonView } from "../../../shared/people.ts";
import { call } from "../../api.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk } from "../deskContext.ts";

/** People come and go while the panel is open; the roster tells most of it, and this the rest. */
const everyMs = 5_000;

/** `people`: everybody in the session, in the order of their names; absent until the server told. */
export type RoomPeople = Readonly<{
  people: readonly PersonView[] | undefined;
  error: AppError | undefined;
  reload(): Promise<void>;
}>;

/** Who sits where, asked again whenever somebody comes into this room or leaves it. */
export function useRoomPeople(room: RoomId): RoomPeople {
  const { view, link } = useDesk();
  const present = useLive(link.link.roster)?.rooms?.[room]?.people;
  const [people, setPeople] = useState<readonly PersonView[]>();
  const [error, setError] = useState<AppError>();
  const reload = useCallback(async () => {
    try {
      const told = await call(api.listPeople, { session: view.id, as: "moderator" });
      setPeople([...told].sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)));
      setError(undefined);
    } catch (cause) {
      setError(asAppError(cause));
    }
  }, [view.id]);
  useEffect(() => {
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [reload]);
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (asked.current === (present ?? 0)) return;
    asked.current = present ?? 0;
    void reload();
  }, [reload, present]);
  return { people, error, reload };
}
