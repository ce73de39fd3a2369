import { toolOf } from "../../shared/doc/marks.ts";
import type { NoteChange, Room } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { Tool } from "../../shared/tools.ts";

/** Whether whoever leads took a tool away. */
export const isTakenAway = ({ tools }: Pick<Room, "tools">, tool: Tool): boolean => tools.current().get(tool) === false;

/** A room in which nobody does what takes a tool that was taken away, not by undoing either: the server would refuse it. */
export function withinTools(room: Room): Room {
  return {
    ...room,
    draw(mark) {
      if (!isTakenAway(room, toolOf[mark.drawing.kind])) room.draw(mark);
    },
    react(id, me, kind) {
      if (kind === undefined || !isTakenAway(room, "reactions")) room.react(id, me, kind);
    },
    arrange: (changes) => room.arrange(isTakenAway(room, "groups") ? withoutGroups(changes) : changes),
  };
}

function withoutGroups(changes: ReadonlyMap<NoteId, NoteChange>): ReadonlyMap<NoteId, NoteChange> {
  return new Map(
    [...changes].map(([id, change]) => {
      const { stack, ...rest } = change;
      return [id, stack === null ? change : rest];
    }),
  );
}
