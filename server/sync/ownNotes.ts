import type * as Y from "yjs";
import { type IsOwn, type OwnNote, ownNotes, withdrawWords } from "../../shared/doc/authorship.ts";
import { besideOf, noteShown, readShown } from "../../shared/doc/drafts.ts";
import { openRoom, readRoom } from "../../shared/doc/room.ts";
import { AppError, fail } from "../../shared/errors.ts";
import {
  type DocName,
  docName,
  type NoteId,
  type PersonId,
  parseDocName,
  type RoomId,
  type RoundId,
} from "../../shared/ids.ts";
import type { Person } from "../../shared/session.ts";
import type { DocStore } from "../ports.ts";
import type { Drafts } from "./drafts.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import { editAs, editAsServer } from "./ownEdit.ts";

/** Which note, of which room in which round. */
export type NotePlace = Readonly<{ room: RoomId; round: RoundId; note: NoteId }>;

/** What somebody wrote, for themselves: in the room or where only they see it; also when its round or session is closed. */
export type OwnNotes = Readonly<{
  list(person: Person): Promise<readonly (OwnNote & Readonly<{ room: RoomId; round: RoundId }>)[]>;
  /** @throws AppError "not_found" when it is not theirs, "conflict" when others wrote in it too. */
  correct(person: Person, place: NotePlace, text: string): Promise<void>;
  /** Takes their letters out for good. @throws AppError "not_found" when there are none of theirs. */
  withdraw(person: Person, place: NotePlace): Promise<void>;
}>;

export function openOwnNotes(docs: OpenDocs, store: Pick<DocStore, "docsBy">, drafts: Pick<Drafts, "bring">): OwnNotes {
  const isOwnOf =
    ({ id }: Person, authorOf: (client: number) => PersonId | undefined): IsOwn =>
    (client) =>
      authorOf(client) === id;
  const edit = <T>(person: Person, name: DocName, change: (copy: Y.Doc, isOwn: IsOwn) => T): Promise<T> =>
    editAs(person.id, docs, name, (copy, { authorOf }) => change(copy, isOwnOf(person, authorOf)));
  /** Takes the words out of what somebody wrote for themselves, also where it tells what the room was shown. */
  const withdrawDraft = async (person: Person, name: DocName, note: NoteId): Promise<boolean> => {
    const taken = await edit(person, name, (copy, isOwn) =>
      readRoom(copy)
        .map(({ id }) => id)
        .filter((id) => (id === note || besideOf(id) === note) && withdrawWords(copy, id, isOwn)),
    );
    await editAsServer(docs, name, (copy) => {
      const shown = readShown(copy);
      for (const id of taken) if (shown.has(id)) noteShown(copy, id, "");
    });
    return taken.length > 0;
  };
  return {
    async list(person) {
      const names = await store.docsBy(person.session, person.id);
      const found = names.map(async (name) => {
        const address = parseDocName(name);
        if (address?.kind !== "room" && address?.kind !== "drafts") return [];
        const { room, round } = address;
        const look = (doc: Y.Doc, authorOf: LiveDoc["authorOf"]) => {
          const shown = readShown(doc); // those are in the room
          return ownNotes(doc, isOwnOf(person, authorOf)).filter(({ note }) => !shown.has(note.id));
        };
        return (await docs.read(name, look)).map((own) => ({ ...own, room, round }));
      });
      return (await Promise.all(found)).flat();
    },
    async correct(person, place, text) {
      const name = draftsOf(person, place);
      const isHidden = await docs.read(
        name,
        (doc) => !readShown(doc).has(place.note) && readRoom(doc).some(({ id }) => id === place.note),
      );
      await edit(person, isHidden ? name : roomOf(person, place), (copy, isOwn) => {
        const own = ownNotes(copy, isOwn).find(({ note }) => note.id === place.note) ?? noSuchNote();
        if (own.withOthers)
          throw new AppError(
            "conflict",
            "Others wrote in this note too. Change it in the room, or take your words out.",
          );
        openRoom(copy).retypeNote(place.note, text);
      });
    },
    async withdraw(person, place) {
      const wasDraft = await withdrawDraft(person, draftsOf(person, place), place.note); // first: from here on nothing brings it anew
      const wasInRoom = await edit(person, roomOf(person, place), (copy, isOwn) =>
        withdrawWords(copy, place.note, isOwn),
      );
      if (!wasDraft && !wasInRoom) noSuchNote();
      if (wasDraft) await drafts.bring({ session: person.session, room: place.room, round: place.round }); // the room sees how many there are
    },
  };
}

const roomOf = ({ session }: Person, { room, round }: NotePlace): DocName =>
  docName({ kind: "room", session, room, round });
const draftsOf = ({ session, id }: Person, { room, round }: NotePlace): DocName =>
  docName({ kind: "drafts", session, room, round, person: id });
const noSuchNote = (): never => fail("not_found", "There is no such note of yours.");
