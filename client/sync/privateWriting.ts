import { besideOf } from "../../shared/doc/drafts.ts";
import { derived, type Live, settable } from "../../shared/doc/live.ts";
import type { Note, NoteChange, Room } from "../../shared/doc/room.ts";
import type { WordHistory } from "../../shared/doc/wordHistory.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { RoomLink } from "./roomLink.ts";

/** A room together with what this person writes for themselves. */
export type OwnRoomLink = RoomLink &
  Readonly<{ /** Notes that nobody else sees yet. */ hidden: Live<ReadonlySet<NoteId>> }>;

const none = settable<ReadonlySet<NoteId>>(new Set());

/**
 * Lets everybody else work with one room: what is written where people write for themselves goes to their own document, and a
 * note is the room's as soon as the room has it.
 *
 * @param drafts  absent as long as nobody writes for themselves.
 */
export function withDrafts(link: RoomLink, drafts: RoomLink | undefined): OwnRoomLink {
  const { room } = link;
  const isPrivate = (question: Note["spot"]["question"]): boolean => room.privately.current().get(question) === true;
  if (!drafts) {
    const addNote: Room["addNote"] = (note) => !isPrivate(note.spot.question) && room.addNote(note); // never by accident for all to see
    return { ...link, room: { ...room, addNote }, hidden: none };
  }
  const own = drafts.room;
  const inRoom = derived(
    [room.notes, room.removedNotes],
    () => new Set([...room.notes.current(), ...room.removedNotes.current()].map(({ id }) => id)),
  );
  const touched = new Set<NoteId>(); // by this page, while they were its own
  own.onOwnEdit((ids) => {
    for (const id of ids) if (!inRoom.current().has(id)) touched.add(id);
  });
  const wordsIn = (of: Room, id: NoteId): string | undefined => of.notes.current().find((note) => note.id === id)?.text;
  /** It was shown while somebody types in it here: the server brings the rest, and until it has, this page goes on in its own. */
  const isUnderWay = (id: NoteId): boolean => {
    const mine = touched.has(id) ? wordsIn(own, id) : undefined;
    const isBrought = mine === undefined || inRoom.current().has(besideOf(id));
    if (!isBrought && (drafts.unsaved.current().has(id) || mine !== wordsIn(room, id))) return true;
    touched.delete(id); // from here on it is the room's
    return false;
  };
  const homeOf = (id: NoteId): Room => (inRoom.current().has(id) && !isUnderWay(id) ? room : own);
  const both = (notes: (of: Room) => Live<readonly Note[]>): Live<readonly Note[]> =>
    derived([notes(room), notes(own), inRoom, drafts.unsaved], () => {
      const isOwn = ({ id }: Note): boolean => homeOf(id) === own;
      const shared = notes(room)
        .current()
        .filter((note) => !isOwn(note));
      return [...shared, ...notes(own).current().filter(isOwn)].sort(byAge);
    });
  const hidden = derived(
    [own.notes, inRoom],
    () => new Set(own.notes.current().flatMap(({ id }) => (inRoom.current().has(id) ? [] : [id]))),
  );
  return {
    ...link,
    room: {
      ...room,
      notes: both(({ notes }) => notes),
      removedNotes: both(({ removedNotes }) => removedNotes),
      addNote: (note) => (isPrivate(note.spot.question) ? own : room).addNote(note),
      retypeNote: (id, text) => homeOf(id).retypeNote(id, text),
      moveNote: (id, spot) => homeOf(id).moveNote(id, spot),
      removeNote(id) {
        for (const home of [own, room]) home.removeNote(id); // where it is not, this does nothing
      },
      bringBackNote(id) {
        for (const home of [own, room]) home.bringBackNote(id);
      },
      arrange(changes) {
        const of = (home: Room): ReadonlyMap<NoteId, NoteChange> =>
          new Map([...changes].filter(([id, { removed }]) => homeOf(id) === home || removed !== undefined));
        room.arrange(of(room));
        own.arrange(of(own));
      },
      // a reaction or an arrow in the room would tell there that the note exists, and whose it is
      react: (id, me, kind) => homeOf(id) === room && room.react(id, me, kind),
      draw(mark) {
        const { drawing } = mark;
        if (drawing.kind !== "arrow" || [drawing.from, drawing.to].every((id) => homeOf(id) === room)) room.draw(mark);
      },
      stackNames: derived(
        [room.stackNames, own.stackNames],
        () => new Map([...own.stackNames.current(), ...room.stackNames.current()]),
      ),
      nameStack(id, name) {
        const isShared = room.notes.current().some(({ stack }) => stack === id);
        (isShared ? room : own).nameStack(id, name);
      },
      onOwnEdit(tell) {
        const stops = [room.onOwnEdit(tell), own.onOwnEdit(tell)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
    unsaved: derived(
      [link.unsaved, drafts.unsaved],
      () => new Set([...link.unsaved.current(), ...drafts.unsaved.current()]),
    ),
    hidden,
    typed: () => typedInBoth(drafts.typed(), link.typed()),
    sharedWords: (id) => (homeOf(id) === own ? drafts : link).sharedWords(id),
    link: {
      ...link.link,
      // which note somebody types in is known by its id, and the room learns that id later
      tell: (part) =>
        link.link.tell(part.typing && !inRoom.current().has(part.typing) ? { ...part, typing: undefined } : part),
    },
  };
}

/** What is typed lands in one of the two; which of them, only the room that is typed in knows. */
function typedInBoth(own: WordHistory, shared: WordHistory): WordHistory {
  return {
    type: (run) => own.type(() => shared.type(run)),
    follow(origin) {
      for (const each of [own, shared]) each.follow(origin);
    },
    pause() {
      for (const each of [own, shared]) each.pause();
    },
    onStep(tell) {
      const stops = [own.onStep(tell), shared.onStep(tell)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const byAge = (a: Note, b: Note): number => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
