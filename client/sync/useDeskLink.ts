import type { SessionId } from "../../shared/ids.ts";
import { type DeskLink, openDeskLink } from "./deskLink.ts";
import { howOfPage, useLink } from "./useLink.ts";

/** The desk's connection; absent until it is made, and when no session is given. */
export function useDeskLink(session: SessionId | undefined): DeskLink | undefined {
  return useLink(session, openDeskOf);
}

const openDeskOf = (session: SessionId): DeskLink => openDeskLink(session, howOfPage());
