import * as Y from "yjs";
import { type Live, mapped, settable } from "../../shared/doc/live.ts";
import { openRoom, type Room } from "../../shared/doc/room.ts";
import { openStage, type Stage } from "../../shared/doc/stage.ts";
import { type DocAddress, docKey, docName, type NoteId, type PersonId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { connect, type How, type Link } from "./connect.ts";
import { wipeCopies } from "./leftovers.ts";
import { keepCopy } from "./offlineCopy.ts";

/** A room in one round, or what one person writes there for themselves: the same notes, which only that person sees. */
export type RoomAddress = Extract<DocAddress, { kind: "room" | "drafts" }>;

/** What a participant's browser holds: the room, the stage that rides along, and which notes are not saved yet. */
export type RoomLink = Readonly<{
  room: Room;
  stage: Pick<Stage, "scene" | "closedRooms">;
  /** Whether the server has told what is on stage: before that an empty stage means nothing. */
  stageIsKnown: Live<boolean>;
  /** Notes with an edit of this browser that the server has not committed. */
  unsaved: Live<ReadonlySet<NoteId>>;
  link: Link;
  close(): void;
}>;

/**
 * Opens one room in one round, with the stage on the same socket.
 *
 * @param person  whose browser this is: it keeps a copy of what is not saved. Absent: no copy, for scripts.
 */
export function openRoomLink(address: RoomAddress, how: How, person?: PersonId): RoomLink {
  const doc = new Y.Doc();
  const stageDoc = new Y.Doc();
  const stageKey = docKey({ kind: "stage", session: address.session });
  const stageIsKnown = settable(false);
  const rooms = {
    docs: new Map([[stageKey, stageDoc]]),
    docFor: () => {
      stageIsKnown.set(true); // its words are read right after
      return stageDoc;
    },
  };
  const room = openRoom(doc);
  const link = connect({
    ...how,
    name: docName(address),
    as: "participant",
    doc,
    rooms,
  });

  const unsaved = settable<ReadonlySet<NoteId>>(new Set());
  const editOf = new Map<NoteId, number>(); // which edit touched the note last
  const tell = (): void => {
    const { saved } = link.savings.current();
    for (const [id, edit] of editOf) if (edit <= saved) editOf.delete(id);
    if (editOf.size > 0 || unsaved.current().size > 0) unsaved.set(new Set(editOf.keys()));
  };
  const forget = room.onOwnEdit((ids) => {
    for (const id of ids) editOf.set(id, link.savings.current().edits + 1); // this edit is counted right after
    tell();
  });
  link.savings.subscribe(tell);

  const isUnsaved = mapped(link.savings, ({ edits, saved }) => edits > saved);
  const isSynced = (): boolean => link.state.current() === "live";
  const copy = person && keepCopy(doc, docName(address), person, isUnsaved, isSynced);
  link.closedBy.subscribe(() => {
    copy?.discard(); // refused for good: a fresh start must not bring it again
    if (link.closedBy.current() === closeCodes.erased) void wipeCopies(address.session); // of the other rooms and rounds too
  });

  return {
    room,
    stage: openStage(stageDoc),
    stageIsKnown,
    unsaved,
    link,
    close() {
      forget();
      copy?.close();
      link.close();
      doc.destroy();
      stageDoc.destroy();
    },
  };
}
