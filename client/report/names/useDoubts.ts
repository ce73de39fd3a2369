import { useMemo } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { type Doubt, decision, doubtsIn, tellingNames } from "../../../shared/synthesis/hiding.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { Naming } from "../../../shared/synthesis/naming.ts";
import type { DeskLink } from "../../sync/deskLink.ts";
import { useLive } from "../../sync/useLive.ts";

/** Notes that may tell who somebody is, and what moderators decide about them. */
export type Doubts = Readonly<{
  open: readonly Doubt[];
  hidden: readonly Doubt[];
  decide(doubt: Doubt, isHidden: boolean): void;
}>;

export function useDoubts({ rooms, template }: SessionView, { notes, synthesis }: DeskLink): Doubts {
  const all = useLive(notes);
  const quotes = useLive(synthesis.quotes);
  const find = useMemo(() => openFinder(rooms), [rooms]);
  return useMemo(() => {
    const doubts = doubtsIn(all, quotes, find);
    return {
      open: doubts.filter(({ state }) => state === "open"),
      hidden: doubts.filter(({ state }) => state === "hidden"),
      decide: (doubt, isHidden) => synthesis.quote(decision(doubt, isHidden, template.language)),
    };
  }, [all, quotes, find, synthesis, template.language]);
}

/** Finds the names in notes; one that stands still is read once. */
function openFinder(rooms: SessionView["rooms"]): (note: SourcedNote) => readonly Naming[] {
  const regions = rooms.flatMap(({ region }) => region ?? []);
  const known = { rooms: rooms.map(({ name }) => name), regions: [...new Set(regions)] };
  const found = new WeakMap<SourcedNote, readonly Naming[]>();
  return (note) => {
    const names = found.get(note) ?? tellingNames(note.text, known);
    found.set(note, names);
    return names;
  };
}
