import type * as Y from "yjs";
import { type IsOwn, type OwnNote, ownNotes, withdrawWords } from "../../shared/doc/authorship.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { AppError, fail } from "../../shared/errors.ts";
import { docName, type NoteId, type PersonId, parseDocName, type RoomId, type RoundId } from "../../shared/ids.ts";
import type { Person } from "../../shared/session.ts";
import type { DocStore } from "../ports.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import { editAs } from "./ownEdit.ts";

/** Which note, of which room in which round. */
export type NotePlace = Readonly<{ room: RoomId; round: RoundId; note: NoteId }>;

/** What somebody wrote, for themselves: also when its round or session is closed. */
export type OwnNotes = Readonly<{
  list(person: Person): Promise<readonly (OwnNote & Readonly<{ room: RoomId; round: RoundId }>)[]>;
  /** @throws AppError "not_found" when it is not theirs, "conflict" when others wrote in it too. */
  correct(person: Person, place: NotePlace, text: string): Promise<void>;
  /** Takes their letters out for good. @throws AppError "not_found" when there are none of theirs. */
  withdraw(person: Person, place: NotePlace): Promise<void>;
}>;

export function openOwnNotes(docs: OpenDocs, store: Pick<DocStore, "docsBy">): OwnNotes {
  const isOwnOf =
    ({ id }: Person, authorOf: (client: number) => PersonId | undefined): IsOwn =>
    (client) =>
      authorOf(client) === id;
  const edit = (
    person: Person,
    { room, round }: NotePlace,
    change: (copy: Y.Doc, isOwn: IsOwn) => void,
  ): Promise<void> =>
    editAs(person.id, docs, docName({ kind: "room", session: person.session, room, round }), (copy, authorOf) =>
      change(copy, isOwnOf(person, authorOf)),
    );
  return {
    async list(person) {
      const names = await store.docsBy(person.session, person.id);
      const rooms = names.map(async (name) => {
        const address = parseDocName(name);
        if (address?.kind !== "room") return [];
        const { room, round } = address;
        const look = (doc: Y.Doc, authorOf: LiveDoc["authorOf"]) => ownNotes(doc, isOwnOf(person, authorOf));
        return (await docs.read(name, look)).map((own) => ({ ...own, room, round }));
      });
      return (await Promise.all(rooms)).flat();
    },
    correct: (person, place, text) =>
      edit(person, place, (copy, isOwn) => {
        const own = ownNotes(copy, isOwn).find(({ note }) => note.id === place.note) ?? noSuchNote();
        if (own.withOthers)
          throw new AppError(
            "conflict",
            "Others wrote in this note too. Change it in the room, or take your words out.",
          );
        openRoom(copy).retypeNote(place.note, text);
      }),
    withdraw: (person, place) =>
      edit(person, place, (copy, isOwn) => {
        if (!withdrawWords(copy, place.note, isOwn)) noSuchNote();
      }),
  };
}

const noSuchNote = (): never => fail("not_found", "There is no such note of yours.");
