import { useMemo, useState } from "react";
import { settable } from "../../shared/doc/live.ts";
import type { Presence } from "../../shared/doc/presence.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { Roster, RosterPerson } from "../../shared/wire.ts";
import { useText } from "../locales/useText.ts";
import type { Link } from "../sync/connect.ts";
import { useLive } from "../sync/useLive.ts";

const noRoster = settable<Roster | undefined>(undefined);
const nobody: ReadonlyMap<number, Presence> = new Map();
const noPresence = settable(nobody);

/** Everybody in the room now, as the server knows them; absent until it told. */
export function usePeople(link: Link | undefined): readonly RosterPerson[] | undefined {
  const told = useLive(link?.roster ?? noRoster)?.people;
  const [last, keep] = useState(told);
  if (told && told !== last) keep(told);
  return told ?? last; // while one round gives way to the next the same people are here
}

/** Who is typing in which note. People without a name are "somebody". */
export function useTypists(link: Link | undefined): ReadonlyMap<NoteId, string> {
  const { text } = useText();
  const people = usePeople(link);
  const presence = useLive(link?.presence ?? noPresence);
  return useMemo(() => {
    const nameOf = (client: number): string =>
      people?.find(({ clients }) => clients.includes(client))?.name || text.room.people.noName;
    return new Map(
      [...presence].flatMap(([client, { typing }]) =>
        typing === undefined ? [] : [[typing, nameOf(client)] as const],
      ),
    );
  }, [people, presence, text]);
}
