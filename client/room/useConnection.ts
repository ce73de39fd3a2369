import { useEffect, useRef, useState } from "react";
import { mapped, settable } from "../../shared/doc/live.ts";
import type { Note } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { LinkState } from "../sync/connect.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { useErased } from "../sync/useErased.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { useUnsaved } from "./useUnsaved.ts";

const noState = settable<LinkState>("connecting");
const noNotes = settable<readonly Note[]>([]);
const allSaved = settable<ReadonlySet<NoteId>>(new Set());

/**
 * `unsaved`: notes with words of ours that the server has not committed, or only just. `isEmpty`: this page never reached the server and kept
 * nothing, so that an empty board tells nothing of what is in the room.
 */
export type Connection = Readonly<{ state: LinkState; unsaved: ReadonlySet<NoteId>; isEmpty: boolean }>;

/** How the connection is. Leaving the page is questioned only while something is not saved. */
export function useConnection(link: RoomLink | undefined): Connection {
  const { text } = useText();
  const state = useLinkState(link?.link.state ?? noState);
  const unsaved = useUnsaved(link?.unsaved ?? allSaved);
  const isErased = useErased(link?.link);
  const hasUnsaved = unsaved.size > 0 && !isErased; // of what was erased nothing can be saved

  useEffect(() => {
    if (!hasUnsaved) return;
    const question = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", question);
    return () => removeEventListener("beforeunload", question);
  }, [hasUnsaved]);

  const before = useRef(state);
  useEffect(() => {
    const last = before.current;
    before.current = state;
    if (state === last) return;
    if (state === "offline") announce(text.room.status.offlineLong);
    if (state === "live" && last === "offline") announce(text.room.status.back);
  }, [state, text]);

  const [wasLive, setWasLive] = useState(false);
  if (state === "live" && !wasLive) setWasLive(true);
  const hasNotes = useLive(mapped(link?.room.notes ?? noNotes, ({ length }) => length > 0));
  return { state, unsaved, isEmpty: !wasLive && !hasNotes };
}
