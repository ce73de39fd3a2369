import type { WebSocket as NodeSocket } from "ws";
import type * as Y from "yjs";
import type { How } from "../../client/sync/connect.ts";
import { openRoomLink, type RoomAddress, type RoomLink } from "../../client/sync/roomLink.ts";
import type { Visitor } from "../support/visitor.ts";

/** An address where nobody answers: what a browser without a network finds everywhere. */
const nowhere = "ws://127.0.0.1:9/";

/** Somebody in a room of the real server, whose network can be pulled out and whose page can be reloaded. */
export function openGuest({ how }: Visitor, address: RoomAddress) {
  const sockets = new Set<WebSocket>();
  let isOnline = true;
  const ticket: How["ticket"] = async (...asked) => {
    if (!isOnline) throw new Error("no network");
    return how.ticket(...asked);
  };
  const Socket = how.socket ?? WebSocket;
  class Cable extends Socket {
    constructor(url: string | URL) {
      super(isOnline ? url : nowhere);
      sockets.add(this);
      this.addEventListener("close", () => void sockets.delete(this));
    }
  }
  const open = (): RoomLink => openRoomLink(address, { ...how, ticket, socket: Cable });
  let link: RoomLink = open();
  return {
    link: () => link,
    doc: (): Y.Doc => link.link.awareness.doc,
    isOnline: () => isOnline,
    online(): void {
      isOnline = true;
    },
    offline(): void {
      isOnline = false;
      for (const socket of sockets) (socket as unknown as NodeSocket).terminate();
    },
    reload(): void {
      link.close();
      link = open();
    },
    close: () => link.close(),
  };
}
