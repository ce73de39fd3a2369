import type { NoteRef } from "../../../../shared/ids.ts";

export type Selected = ReadonlySet<NoteRef>;

/** With this note when it was not chosen, without it when it was. */
export function toggled(selected: Selected, ref: NoteRef): Selected {
  const next = new Set(selected);
  if (!next.delete(ref)) next.add(ref);
  return next;
}

/** What was chosen, and all from one note to another as they stand in the list. */
export function upTo(selected: Selected, list: readonly NoteRef[], anchor: NoteRef, ref: NoteRef): Selected {
  const [from, to] = [list.indexOf(anchor), list.indexOf(ref)];
  if (from < 0 || to < 0) return toggled(selected, ref);
  return new Set([...selected, ...list.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}
