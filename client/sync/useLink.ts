import { fromBase64 } from "lib0/buffer";
import { useEffect, useState } from "react";
import { api } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { type DocName, docKey, docName, type PersonId, parseDocName, type SessionId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { call } from "../api.ts";
import type { FetchTicket, Link } from "./connect.ts";
import { type DeskLink, openDeskLink } from "./deskLink.ts";
import { openReportLink, type ReportLink } from "./reportLink.ts";
import { openRoomLink, type RoomAddress, type RoomLink } from "./roomLink.ts";

/** The room's connection, with a copy in this browser of what is not saved; absent until it is made, and when no address is given. */
export function useRoomLink(address: RoomAddress | undefined, person: PersonId): RoomLink | undefined {
  return useLink(address && `${docName(address)} ${person}`, openRoomOf);
}

/** The connection of a moderator who looks along in a room, and writes nothing there; absent until it is made. */
export function useVisitLink(address: RoomAddress): RoomLink | undefined {
  return useLink(docName(address), openVisitOf);
}

/** The desk's connection; absent until it is made, and when no session is given. */
export function useDeskLink(session: SessionId | undefined): DeskLink | undefined {
  return useLink(session, openDeskOf);
}

/** The report's connection; absent until it is made, and when no session is given. */
export function useReportLink(session: SessionId | undefined): ReportLink | undefined {
  return useLink(session, openReportOf);
}

const base = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`;
const ticket: FetchTicket = async (name, as, isFirst) => {
  const address = parseDocName(name);
  if (!address) throw new AppError("not_found", "There is no such document.");
  const withContent = isFirst && address.kind === "room";
  const body = { document: docKey(address), ...(withContent && { withContent }) };
  const { ticket, content } = await call(api.openDocument, { session: address.session, as, body });
  if (!content) return { ticket };
  return { ticket, content: new Map(content.map(({ document, update }) => [document, fromBase64(update)])) };
};
const openDeskOf = (session: SessionId): DeskLink => openDeskLink(session, { base: base(), ticket });
const openReportOf = (session: SessionId): ReportLink => openReportLink(session, { base: base(), ticket });
const openVisitOf = (name: DocName): RoomLink =>
  openRoomLink(parseDocName(name) as RoomAddress, { base: base(), ticket }, undefined, "moderator");
/** @param key  the document's name and the person, with a space between. */
const openRoomOf = (key: string): RoomLink => {
  const [name = "", person] = key.split(" ");
  return openRoomLink(parseDocName(name) as RoomAddress, { base: base(), ticket }, person as PersonId);
};

/** After these a fresh copy of the document helps: our own copy has edits that the server refused, or an id that is taken. */
const startsAfresh: readonly number[] = [closeCodes.roleChanged, closeCodes.clientIdTaken];

/** Holds a connection for as long as the component lives and the name stays the same. `open` must be the same function at each render. */
function useLink<Name extends string, T extends Readonly<{ link: Link; close(): void }>>(
  name: Name | undefined,
  open: (name: Name) => T,
): T | undefined {
  const [opened, setOpened] = useState<T>();
  useEffect(() => {
    if (name === undefined) return;
    let stop = (): void => {};
    const start = (): void => {
      const connection = open(name);
      const { closedBy } = connection.link;
      const forget = closedBy.subscribe(() => {
        if (!startsAfresh.includes(closedBy.current() ?? 0)) return;
        stop();
        start();
      });
      stop = () => {
        forget();
        connection.close();
      };
      setOpened(connection);
    };
    start();
    return () => {
      stop();
      setOpened(undefined);
    };
  }, [name, open]);
  return opened;
}
