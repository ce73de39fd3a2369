import * as Y from "yjs";
import { type Live, mapped, settable } from "../../shared/doc/live.ts";
import { noteBody, openRoom, type Room } from "../../shared/doc/room.ts";
import { openSignals, type Signals } from "../../shared/doc/signals.ts";
import { openStage, type Stage } from "../../shared/doc/stage.ts";
import { openWordHistory, type WordHistory } from "../../shared/doc/wordHistory.ts";
import { type DocAddress, docKey, docName, type NoteId, type PersonId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { closeCodes } from "../../shared/wire.ts";
import { forgetSeen } from "../lastSeen.ts";
import { connect, type How, type Link } from "./connect.ts";
import { wipeCopies } from "./leftovers.ts";
import { keepCopy } from "./offlineCopy.ts";
import { forgetPages } from "./offlinePages.ts";

/** A room in one round, or what one person writes there for themselves: the same notes, which only that person sees. */
export type RoomAddress = Extract<DocAddress, { kind: "room" | "drafts" }>;

/** The words of one note, for the shared editor only, which binds to them by itself. */
export type SharedWords = Readonly<{
  body: Y.XmlFragment;
  awareness: Link["awareness"];
  roster: Link["roster"];
  typed: WordHistory;
}>;

/** What a participant's browser holds: the room, the stage and the signals that ride along, and which notes are not saved yet. */
export type RoomLink = Readonly<{
  room: Room;
  stage: Pick<Stage, "scene" | "closedRooms" | "announcements" | "look" | "published">;
  /** What the room and the moderators tell each other beside the notes. */
  signals: Pick<Signals, "announcements" | "look" | "hand" | "rounds" | "answers" | "ownNotes">;
  /** Whether the server has told what is on stage: before that an empty stage means nothing. */
  stageIsKnown: Live<boolean>;
  /** Notes with an edit of this browser that the server has not committed. */
  unsaved: Live<ReadonlySet<NoteId>>;
  /** What is typed here in notes. Begins when it is first asked for: scripts undo nothing. */
  typed(): WordHistory;
  /** Absent in a plain note, and when there is no such note. */
  sharedWords(id: NoteId): SharedWords | undefined;
  link: Link;
  close(): void;
}>;

/**
 * Opens one room in one round, with the stage on the same socket.
 *
 * @param person  whose browser this is: it keeps a copy of what is not saved. Absent: no copy, for scripts and for who only looks.
 * @param as      the door by which they came in.
 */
export function openRoomLink(address: RoomAddress, how: How, person?: PersonId, as: Door = "participant"): RoomLink {
  const doc = new Y.Doc();
  const stageDoc = new Y.Doc();
  const signalsDoc = new Y.Doc();
  const { session, room: roomId } = address;
  const stageKey = docKey({ kind: "stage", session });
  const signalsKey = docKey({ kind: "signals", session, room: roomId });
  const stageIsKnown = settable(false);
  const rooms = {
    docs: new Map([
      [stageKey, stageDoc],
      [signalsKey, signalsDoc],
    ]),
    docFor: (key: string) => {
      if (key === signalsKey) return signalsDoc;
      stageIsKnown.set(true); // its words are read right after
      return stageDoc;
    },
  };
  const room = openRoom(doc);
  const link = connect({
    ...how,
    name: docName(address),
    as,
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
    if (link.closedBy.current() !== closeCodes.erased) return;
    void wipeCopies(address.session); // of the other rooms and rounds too
    forgetSeen(address.session);
    void forgetPages();
  });

  let opened: WordHistory | undefined;
  const typed = (): WordHistory => {
    opened ??= openWordHistory(doc);
    return opened;
  };

  return {
    room,
    typed,
    sharedWords(id) {
      const body = noteBody(doc, id);
      return body && { body, awareness: link.awareness, roster: link.roster, typed: typed() };
    },
    stage: openStage(stageDoc),
    signals: openSignals(signalsDoc),
    stageIsKnown,
    unsaved,
    link,
    close() {
      forget();
      copy?.close();
      link.close();
      doc.destroy();
      for (const riding of [stageDoc, signalsDoc]) riding.destroy();
    },
  };
}
