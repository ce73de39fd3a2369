import { fromBase64 } from "lib0/buffer";
import { useEffect, useState } from "react";
import { api } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { docKey, parseDocName } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { takeAdmitted } from "../admitted.ts";
import { call } from "../api.ts";
import type { FetchTicket, How, Link } from "./connect.ts";

const ticket: FetchTicket = async (name, as, isFirst) => {
  const address = parseDocName(name);
  if (!address) throw new AppError("not_found", "There is no such document.");
  const withContent = isFirst && address.kind === "room";
  const body = { document: docKey(address), ...(withContent && { withContent }) };
  const { session } = address;
  const admission = takeAdmitted(session, body.document) ?? (await call(api.openDocument, { session, as, body }));
  const { ticket, content } = admission;
  if (!content) return { ticket };
  return { ticket, content: new Map(content.map(({ document, update }) => [document, fromBase64(update)])) };
};

/** How a page reaches its server. */
export function howOfPage(): How {
  return { base: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`, ticket };
}

/** After these a fresh copy of the document helps: our own copy has edits that the server refused, or an id that is taken. */
const startsAfresh: readonly number[] = [closeCodes.roleChanged, closeCodes.clientIdTaken];

/** Holds a connection for as long as the component lives and the name stays the same. `open` must be the same function at each render. */
export function useLink<Name extends string, T extends Readonly<{ link: Link; close(): void }>>(
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
