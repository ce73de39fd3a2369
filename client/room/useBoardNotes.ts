import { useMemo } from "react";
import { derived, type Live } from "../../shared/doc/live.ts";
import { reactionKey, reactionKinds } from "../../shared/doc/reactions.ts";
import type { NoteId, PersonId } from "../../shared/ids.ts";
import type { BoardNote, ReactionCount } from "../boards/board.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { useCalm } from "../sync/useCalm.ts";
import { useLive } from "../sync/useLive.ts";
import { useTypists } from "./usePeople.ts";

/**
 * The room's notes as the boards show them, newest first. A note that somebody left without words is left out.
 *
 * @param inHand  the note that is being written here: it stays, also while it has no words.
 * @param pointed  the note that somebody points at.
 */
export function useBoardNotes(
  link: OwnRoomLink,
  unsaved: ReadonlySet<NoteId>,
  me: PersonId,
  inHand: Live<NoteId | undefined>,
  pointed?: NoteId,
): readonly BoardNote[] {
  const own = useLive(inHand);
  const isTyping = useMemo(() => typingIn(link, inHand), [link, inHand]);
  const notes = useCalm(link.room.notes, isTyping);
  const stackNames = useLive(link.room.stackNames);
  const reactions = useReactions(link, me);
  const hidden = useLive(link.hidden);
  const typists = useTypists(link.link);
  return useMemo(
    () =>
      notes
        .map((note): BoardNote => {
          const typedBy = typists.get(note.id);
          const stackName = note.stack && stackNames.get(note.stack);
          const counts = reactions.get(note.id);
          return {
            note,
            saved: !unsaved.has(note.id),
            ...(typedBy !== undefined && { typedBy }),
            ...(hidden.has(note.id) && { hidden: true as const }),
            ...(stackName !== undefined && { stackName }),
            ...(counts && { reactions: counts }),
            ...(note.id === pointed && { pointed: true as const }),
          };
        })
        .filter(
          ({ note, saved, typedBy }) => note.text.trim() !== "" || !saved || typedBy !== undefined || note.id === own,
        )
        .reverse(),
    [notes, unsaved, typists, hidden, stackNames, reactions, own, pointed],
  );
}

/** Not while people write for themselves: whose a note is may change under one's hands then. */
const typingIn = ({ room }: RoomLink, inHand: Live<NoteId | undefined>): Live<boolean> =>
  derived([inHand, room.privately], () => inHand.current() !== undefined && room.privately.current().size === 0);

function useReactions({ room }: RoomLink, me: PersonId): ReadonlyMap<NoteId, readonly ReactionCount[]> {
  const reactions = useLive(room.reactions);
  return useMemo(() => {
    const counted = [...reactions].map(([note, all]): [NoteId, readonly ReactionCount[]] => {
      const mine = reactionKey(note, me);
      const counts = reactionKinds.flatMap((kind) => {
        const alike = all.filter((one) => one.kind === kind);
        return alike.length > 0
          ? [{ kind, count: alike.length, mine: alike.some(({ by }) => `${note}.${by}` === mine) }]
          : [];
      });
      return [note, counts];
    });
    return new Map(counted);
  }, [reactions, me]);
}
