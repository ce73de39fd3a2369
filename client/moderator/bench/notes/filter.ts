import type { NoteRef, RoomId } from "../../../../shared/ids.ts";
import { openSearch } from "../../../../shared/suggest/search.ts";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import type { QuestionView } from "../questionView.ts";

/** Which notes of a question lie in the list. `loose`: in no group. `gone`: their room took them away since they were grouped. */
export const shows = ["loose", "all", "changed", "gone", "aside"] as const;
export type Show = (typeof shows)[number];

/** What somebody looks for; it stands in the address. Absent: any. */
export type Filter = Readonly<{ show: Show; find: string; room?: RoomId; region?: string }>;

/** The notes that can be in the list, by what is shown. */
export type Shown = Readonly<Record<Show, readonly SourcedNote[]>>;

export function readFilter(address: URLSearchParams): Filter {
  const show = shows.find((each) => each === address.get("show")) ?? "loose";
  const [room, region] = [address.get("room"), address.get("region")];
  return { show, find: address.get("find") ?? "", ...(room && { room: room as RoomId }), ...(region && { region }) };
}

/** The address with another filter; what it says of other things stays. */
export function writeFilter(address: URLSearchParams, { show, find, room, region }: Filter): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries({ show: show === "loose" ? "" : show, find, room, region })) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}

/**
 * The notes of each kind.
 *
 * @param removed  the notes that rooms took away.
 * @param placed   whether a note lies in a group.
 */
export function shownOf(
  view: QuestionView,
  removed: readonly SourcedNote[],
  placed: ReadonlyMap<NoteRef, unknown>,
): Shown {
  return {
    loose: view.loose,
    all: view.all,
    changed: view.all.filter(({ ref }) => view.changed.has(ref)),
    gone: removed.filter(({ ref }) => placed.has(ref)),
    aside: view.aside,
  };
}

/** How notes are found: by their words and the name of their room, see `openSearch`. */
export function openFinder(roomName: (room: RoomId) => string, regionOf: (room: RoomId) => string | undefined) {
  const search = openSearch(({ text, room }: SourcedNote) => `${text}\n${roomName(room)}`);
  return (notes: readonly SourcedNote[], { find, room, region }: Filter): readonly SourcedNote[] => {
    const here = notes.filter(
      (note) => (room === undefined || note.room === room) && (region === undefined || regionOf(note.room) === region),
    );
    return search.find(room === undefined && region === undefined ? notes : here, find);
  };
}
