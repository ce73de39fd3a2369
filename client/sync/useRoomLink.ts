import { type DocName, docName, type PersonId, parseDocName } from "../../shared/ids.ts";
import { openRoomLink, type RoomAddress, type RoomLink } from "./roomLink.ts";
import { howOfPage, useLink } from "./useLink.ts";

/** The room's connection, with a copy in this browser of what is not saved; absent until it is made, and when no address is given. */
export function useRoomLink(address: RoomAddress | undefined, person: PersonId): RoomLink | undefined {
  return useLink(address && `${docName(address)} ${person}`, openRoomOf);
}

/** The connection of a moderator who looks along in a room, and writes nothing there; absent until it is made. */
export function useVisitLink(address: RoomAddress): RoomLink | undefined {
  return useLink(docName(address), openVisitOf);
}

const openVisitOf = (name: DocName): RoomLink =>
  openRoomLink(parseDocName(name) as RoomAddress, howOfPage(), undefined, "moderator");
/** @param key  the document's name and the person, with a space between. */
const openRoomOf = (key: string): RoomLink => {
  const [name = "", person] = key.split(" ");
  return openRoomLink(parseDocName(name) as RoomAddress, howOfPage(), person as PersonId);
};
