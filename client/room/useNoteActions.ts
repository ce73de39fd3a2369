import { nanoid } from "nanoid";
import { useEffect, useMemo, useRef } from "react";
import { frameOf, freePoint, pointOf } from "../../shared/boards/surface.ts";
import { derived, type Settable } from "../../shared/doc/live.ts";
import { type Drawing, toolOf } from "../../shared/doc/marks.ts";
import type { Note, NoteChange, Spot } from "../../shared/doc/room.ts";
import type { MarkId, NoteId, PersonId, QuestionId, StackId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { arranging, type Changes, laidTogether, noteIn } from "../boards/arranging.ts";
import type { NoteActions } from "../boards/board.ts";
import type { History, Step } from "../boards/history.ts";
import { isTakenAway, withinTools } from "../boards/withinTools.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { announce } from "../ui/announce.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { spaceLeft } from "./roomSpace.ts";

/** "… is typing" goes away after this, though the words may still stand in a composer. */
const typingMs = 6_000;

type Writer = Readonly<{
  me: PersonId;
  /** Nobody is told who types where. */
  anonymous: boolean;
  /** See `useServerClock`. */
  aheadMs: number;
  history: History;
  /** In which people write here. */
  language: string;
  /** Which note is being written here. */
  inHand: Settable<NoteId | undefined>;
  /** Absent for who does not lead the room. */
  point: ((question: QuestionId, note: NoteId) => void) | undefined;
}>;

/** What people can do with the notes of this room; absent when the round is closed. */
export function useNoteActions(link: RoomLink | undefined, writer: Writer): NoteActions | undefined {
  const { me, anonymous, aheadMs, history, language, inHand, point } = writer;
  const { text } = useText();
  const showToast = useToasts();
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(quiet.current), []);

  return useMemo(() => {
    if (!link) return undefined;
    const room = withinTools(link.room);
    const typed = link.typed();
    const makings = new Map<NoteId, () => void>(); // takes the making of a note back
    const space = spaceLeft(room);
    const present = (id: NoteId): Note | undefined => room.notes.current().find((note) => note.id === id);
    const frame = ({ question, place }: Spot): string => JSON.stringify([question, frameOf(place)]);
    const beside = (spot: Spot): readonly Note[] =>
      room.notes.current().filter((note) => frame(note.spot) === frame(spot));
    /** A point of its own on the canvas, so that it lies still there whatever is made or moved in the list. */
    const settled = (spot: Spot): Spot =>
      pointOf(spot.place) ? spot : { ...spot, place: { ...spot.place, ...freePoint(beside(spot)) } };
    let told: NoteId | undefined; // to the others: once, and not with each letter
    const tell = (id: NoteId | undefined): void => {
      clearTimeout(quiet.current);
      if (!anonymous && id !== told) link.link.tell({ typing: id });
      told = id;
      if (id !== undefined) quiet.current = setTimeout(() => tell(undefined), typingMs);
    };
    const did = (step: Step): (() => void) => {
      typed.pause();
      return history.did(step);
    };
    const run = (step: Step): (() => void) => {
      step.redo();
      return did(step);
    };
    const arrange = (changes: Changes): (() => void) => run(arranging(room, changes));
    const made = (spot: Spot, words: string, madeAt: number): NoteId | undefined => {
      if (space.current() === 0) {
        showToast(text.room.note.full);
        return undefined;
      }
      const id = nanoid<NoteId>(16);
      room.addNote({ id, text: words, spot: settled(spot), madeAt: madeAt + aheadMs });
      return id;
    };
    const compose = (id: NoteId, words: string): void => {
      if (!present(id)) room.bringBackNote(id);
      room.retypeNote(id, words);
    };
    const draw = (drawing: Drawing): void => {
      if (isTakenAway(room, toolOf[drawing.kind])) return showToast(text.lead.tools.off);
      if (room.marks.current().length >= limits.marksPerRoom) return showToast(text.canvas.marksFull);
      const mark = { id: nanoid<MarkId>(16), drawing };
      run({ redo: () => room.draw(mark), undo: () => room.wipe([mark.id]) });
    };
    const removeAll = (ids: readonly NoteId[]): void => {
      const notes = ids.flatMap((id) => present(id) ?? []);
      const written = notes.filter((note) => note.text.trim() !== "");
      for (const note of notes.filter((one) => !written.includes(one))) {
        makings.get(note.id)?.(); // it was never more than begun: nothing to take back
        room.removeNote(note.id);
      }
      if (written.length === 0) return;
      const takeBack = arrange(new Map(written.map(({ id }) => [id, { removed: true }])));
      showToast(written.length === 1 ? text.room.note.removed : text.canvas.removed(written.length), {
        label: text.common.undo,
        run() {
          takeBack();
          announce(text.room.note.broughtBack);
        },
      });
    };
    return {
      add(spot, words) {
        const id = made(spot, words, Date.now());
        if (id === undefined) return undefined;
        if (words === "") inHand.set(id);
        makings.set(id, did({ undo: () => room.removeNote(id), redo: () => room.bringBackNote(id) }));
        return id;
      },
      addAll(spot, lines) {
        const now = Date.now();
        const ids = lines.flatMap((line, at) => made(spot, line, now + at) ?? []); // in the order of the list
        if (ids.length === 0) return ids;
        const allOf = (change: NoteChange) => (): void => room.arrange(new Map(ids.map((id) => [id, change])));
        const takeBack = did({ undo: allOf({ removed: true }), redo: allOf({ removed: false }) });
        showToast(text.room.note.addedAll(ids.length), { label: text.common.undo, run: takeBack });
        return ids;
      },
      words: (id) => derived([room.notes, room.removedNotes], () => noteIn(room, id)?.text ?? ""),
      compose,
      retype: (id, words) => typed.type(() => compose(id, words)),
      move: (id, spot) => void arrange(new Map([[id, { spot: settled(spot), stack: null }]])),
      remove: (id) => removeAll([id]),
      removeAll,
      arrange: (changes) => void arrange(changes),
      putTogether(ids, onto) {
        const target = present(onto);
        if (!target) return undefined;
        const stack = target.stack ?? nanoid<StackId>(16);
        arrange(laidTogether(ids, target, stack));
        return stack;
      },
      takeOut(ids) {
        const changes = ids.flatMap((id): (readonly [NoteId, NoteChange])[] => {
          const note = present(id);
          if (!note) return [];
          return [[id, { stack: null, spot: settled({ ...note.spot, place: frameOf(note.spot.place) }) }]];
        });
        arrange(new Map(changes));
      },
      nameStack(id, name) {
        const before = room.stackNames.current().get(id) ?? "";
        if (name.trim() === before) return;
        run({ redo: () => room.nameStack(id, name), undo: () => room.nameStack(id, before) });
      },
      join: (from, to) => draw({ kind: "arrow", from, to }),
      draw,
      wipe: (mark) => void run({ redo: () => room.wipe([mark.id]), undo: () => room.draw(mark) }),
      react: (id, kind) => room.react(id, me, kind),
      notesBeside: (id) => room.notes.current().filter(({ spot }) => spot.question === present(id)?.spot.question),
      tellTyping(id) {
        inHand.set(id);
        tell(id);
      },
      ...(point && {
        pointAt(id) {
          const question = present(id)?.spot.question;
          if (question) point(question, id);
        },
      }),
      sharedWords: link.sharedWords,
      language,
      history,
      spaceLeft: space,
    };
  }, [link, me, anonymous, aheadMs, history, language, inHand, point, text, showToast]);
}
